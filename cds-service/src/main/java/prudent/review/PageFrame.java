package prudent.review;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import prudent.organisations.Organisations;
import prudent.people.SignedIn;
import prudent.review.Navigation.Area;
import prudent.security.signin.SignedInUsers;
import prudent.surge.Surges;
import prudent.synthetic.SyntheticData;

/** What stands around every page: who is signed in, and where they can go. */
@ControllerAdvice
class PageFrame {

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

    @ModelAttribute("areas")
    List<Area> areas(@Nullable Principal principal) {
        return Navigation.of(users.of(principal).map(SignedIn::role));
    }
}
