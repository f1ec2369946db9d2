package prudent.review;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import prudent.organisations.Organisations;
import prudent.people.Role;
import prudent.people.SignedIn;
import prudent.security.signin.SignedInUsers;
import prudent.surge.Surges;
import prudent.synthetic.SyntheticData;

/** What stands around every page: who is signed in, and where they can go. */
@ControllerAdvice
class PageFrame {

    private static final List<Role> POPULATION = List.of(Role.PHARMACIST, Role.ICB, Role.SAFETY, Role.PRACTICE);

    private static final List<Door> DOORS = List.of(
            new Door("simulator", "/simulator", "Simulator", List.of(Role.values())),
            new Door("mine", "/mine", "My page", List.of(Role.PRESCRIBER)),
            new Door("review", "/review", "Review", List.of(Role.PHARMACIST, Role.SAFETY)),
            new Door("conversations", "/conversations", "Conversations", List.of(Role.PHARMACIST, Role.SAFETY)),
            new Door("indicators", "/indicators", "Indicators", POPULATION),
            new Door("audits", "/audits", "Audits", POPULATION),
            new Door("actions", "/actions", "Actions", POPULATION),
            new Door("reports", "/reports", "Reports", POPULATION),
            new Door("surge", "/surge", "Surge mode", POPULATION),
            new Door("workbench", "/workbench", "Workbench", List.of(Role.AUTHOR, Role.SAFETY)),
            new Door("inbox", "/inbox", "Inbox", List.of(Role.AUTHOR, Role.SAFETY)),
            new Door(
                    "decisions",
                    "/decisions",
                    "Decisions",
                    List.of(Role.PHARMACIST, Role.ICB, Role.SAFETY, Role.ADMIN, Role.PRACTICE)),
            new Door("organisations", "/organisations", "Organisations", List.of(Role.ADMIN)),
            new Door(
                    "editions",
                    "/editions",
                    "Editions",
                    List.of(Role.AUTHOR, Role.SAFETY, Role.ADMIN, Role.PHARMACIST, Role.ICB)),
            new Door("rules", "/rules", "Rules", List.of(Role.values())));

    private static final Set<String> OPEN_TO_ALL = Set.of("simulator", "decisions", "rules");

    private final SignedInUsers users;
    private final SyntheticData data;
    private final Surges surges;
    private final Organisations organisations;

    PageFrame(SignedInUsers users, SyntheticData data, Surges surges, Organisations organisations) {
        this.users = users;
        this.data = data;
        this.surges = surges;
        this.organisations = organisations;
    }

    /**
     * A place that some roles can go to.
     *
     * @param section the word by which a page says that it belongs there
     */
    record Door(String section, String path, String label, List<Role> roles) {}

    @ModelAttribute("synthetic")
    boolean synthetic() {
        return data.isSynthetic();
    }

    /** What the surges that are on for any practice of somebody's say, each as a sentence. */
    @ModelAttribute("surging")
    List<String> surging(@Nullable Principal principal) {
        return users.of(principal)
                .map(who -> surges.now().stream()
                        .filter(past -> who.everywhere()
                                || organisations.practicesOf(past.surge().organisation()).stream()
                                        .anyMatch(who.practices()::contains))
                        .map(past -> "Surge mode in "
                                + organisations.name(past.surge().organisation())
                                + ": only safety-critical cards until " + Wording.time(past.last()) + ". "
                                + past.surge().by() + ": “" + past.surge().reason() + "”")
                        .toList())
                .orElse(List.of());
    }

    @ModelAttribute("who")
    @Nullable
    SignedIn who(@Nullable Principal principal) {
        return users.of(principal).orElse(null);
    }

    /** Somebody who is not signed in sees what there is, and is asked to sign in where it needs that. */
    @ModelAttribute("doors")
    List<Door> doors(@Nullable Principal principal) {
        var role = users.of(principal).map(SignedIn::role);
        return DOORS.stream()
                .filter(door -> role.map(door.roles()::contains).orElse(OPEN_TO_ALL.contains(door.section())))
                .toList();
    }
}
