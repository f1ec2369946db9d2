package prudent.editions.release;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import prudent.editions.Editions;
import prudent.editions.trial.Trial.Kind;
import prudent.people.Role;

/** Which steps may be taken, by whom; what may not is said in a sentence. */
final class PathRules {

    private static final List<Role> MAY_ROLL_BACK = List.of(Role.ADMIN, Role.SAFETY);

    /** Orders after which a watched edition may make way for the trial of the next. */
    private static final int WATCHED_ENOUGH = 50;

    private final Editions editions;
    private final Supplier<List<Step>> onTheirWay;

    PathRules(Editions editions, Supplier<List<Step>> onTheirWay) {
        this.editions = editions;
        this.onTheirWay = onTheirWay;
    }

    void refuse(List<Step> steps, Stage next, Mover by, String why) {
        if (why.isBlank()) {
            throw new ReleaseRefused("Say why, in a sentence.");
        }
        var standing = steps.get(steps.size() - 1);
        if (!standing.stage().leadsTo(next)) {
            throw new ReleaseRefused(
                    "An edition that is " + word(standing.stage()) + " cannot become " + word(next) + ".");
        }
        if (by.role() == null || !next.roles().contains(by.role())) {
            throw new ReleaseRefused("Your role does not take this step.");
        }
        var author = steps.get(0).key();
        if (next == Stage.REVIEWED && !author.isEmpty() && author.equals(by.key())) {
            throw new ReleaseRefused("Whoever proposed an edition cannot review it: ask a second person.");
        }
        refuseTrial(standing.edition(), next);
    }

    private void refuseTrial(String id, Stage next) {
        var tried = editions.trial();
        if (next == Stage.SHADOW) {
            if (onTheirWay.get().stream().anyMatch(step -> step.stage().isTried())) {
                throw new ReleaseRefused("Another edition is tried already: let it answer or withdraw it first.");
            }
            if (tried != null
                    && tried.kind() == Kind.WATCH
                    && tried.comparison().orders() < WATCHED_ENOUGH) {
                throw new ReleaseRefused(
                        "The edition that answers is still watched: try the next one when it has assessed "
                                + WATCHED_ENOUGH + " orders.");
            }
        }
        if ((next == Stage.CANARY || next == Stage.LIVE)
                && (tried == null || !tried.newer().edition().equals(id))) {
            throw new ReleaseRefused(
                    "What answers has changed since this edition was tried: withdraw it and propose it" + " again.");
        }
    }

    void refuseRollBack(Mover by, String why) {
        if (why.isBlank()) {
            throw new ReleaseRefused("Say why you roll back, in a sentence.");
        }
        if (by.role() != null && !MAY_ROLL_BACK.contains(by.role())) {
            throw new ReleaseRefused("Your role does not roll back.");
        }
    }

    static String word(Stage stage) {
        return stage.label().toLowerCase(Locale.UK);
    }
}
