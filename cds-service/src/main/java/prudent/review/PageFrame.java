package prudent.review;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import prudent.people.Role;
import prudent.people.SignedIn;
import prudent.security.signin.SignedInUsers;

/** What stands around every page: who is signed in, and where they can go. */
@ControllerAdvice
class PageFrame {

    private static final List<Door> DOORS = List.of(
            new Door("simulator", "/simulator", "Simulator", List.of(Role.values())),
            new Door(
                    "decisions",
                    "/decisions",
                    "Decisions",
                    List.of(Role.PHARMACIST, Role.ICB, Role.SAFETY, Role.ADMIN, Role.PRACTICE)),
            new Door("organisations", "/organisations", "Organisations", List.of(Role.ADMIN)),
            new Door("rules", "/rules", "Rules", List.of(Role.values())));

    private final SignedInUsers users;

    PageFrame(SignedInUsers users) {
        this.users = users;
    }

    /**
     * A place that some roles can go to.
     *
     * @param section the word by which a page says that it belongs there
     */
    record Door(String section, String path, String label, List<Role> roles) {}

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
                .filter(door ->
                        role.map(door.roles()::contains).orElse(door.roles().contains(Role.PHARMACIST)))
                .toList();
    }
}
