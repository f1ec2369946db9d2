package prudent.editions.release;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import prudent.editions.Edition;
import prudent.editions.Edition.Change;
import prudent.editions.EditionArchive;
import prudent.editions.Editions;
import prudent.editions.Editions.Because;
import prudent.editions.release.ReleaseProperties.ReleaseMode;
import prudent.editions.trial.Shift;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.impact.ImpactReport;

/** The path of an edition from a draft to what answers, one step after the other, each by somebody and for a reason. */
public final class Releases {

    private final Editions editions;
    private final EditionArchive archive;
    private final ReleaseLog steps;
    private final Trials trials;
    private final Effects effects;
    private final PathRules rules;
    private final ReleaseMode mode;
    private final Clock clock;

    Releases(
            Editions editions,
            EditionArchive archive,
            ReleaseLog steps,
            Trials trials,
            Effects effects,
            ReleaseMode mode,
            Clock clock) {
        this.editions = editions;
        this.archive = archive;
        this.steps = steps;
        this.trials = trials;
        this.effects = effects;
        this.rules = new PathRules(editions, this::onTheirWay);
        this.mode = mode;
        this.clock = clock;
    }

    /** Whether editions go the whole path here. */
    public boolean isReviewed() {
        return mode == ReleaseMode.REVIEWED;
    }

    /** The steps of an edition, oldest first. */
    public List<Step> steps(String edition) {
        return steps.of(edition);
    }

    /** The last step of each edition that is on its way, the newest first. */
    public List<Step> onTheirWay() {
        return steps.standing().stream()
                .filter(step -> step.stage().isOnItsWay())
                .toList();
    }

    /**
     * Brings an edition a step further, or takes it off the path.
     *
     * @param practices ODS codes of the practices that a canary answers
     * @throws ReleaseRefused when it may not go there, or not by this person
     */
    public synchronized void move(String id, Stage next, Mover by, String why, Set<String> practices) {
        var standing = steps.last(id).orElseThrow(() -> new ReleaseRefused("There is no such edition."));
        rules.refuse(steps.of(id), next, by, why);
        if (next == Stage.REVIEWED && effect(id).isEmpty()) {
            effects.begin(live(), files(id));
            throw new ReleaseRefused(
                    "What this edition would change on the logged decisions is being worked out: look at"
                            + " it first, and try again in a minute.");
        }
        var step = Step.of(id, next, clock.instant(), by, why.strip());
        switch (next) {
            case SHADOW -> trials.shadow(library(id));
            case CANARY -> {
                var shift = shift(id);
                if (practices.isEmpty()) {
                    throw new ReleaseRefused("Name at least one practice, by its ODS code.");
                }
                step = step.with(List.of(), new TreeSet<>(practices), shift);
                trials.canary(library(id), practices, shift);
            }
            case LIVE -> answer(standing, by, why);
            case WITHDRAWN -> endTrial(id);
            default -> {}
        }
        steps.add(step);
    }

    private void answer(Step standing, Mover by, String why) {
        var id = standing.edition();
        var before = editions.live();
        var shift = standing.expected();
        editions.release(files(id), library(id), Change.RELEASED, new Because(by.name(), why.strip()));
        trials.watch(before, shift == null ? Shift.NONE : shift);
        steps.add(Step.of(before.edition(), Stage.RETIRED, clock.instant(), by, "Succeeded by " + id + "."));
    }

    private Shift shift(String id) {
        var tried = editions.trial();
        return tried != null && tried.newer().edition().equals(id)
                ? tried.comparison().shift()
                : Shift.NONE;
    }

    private void endTrial(String id) {
        var tried = editions.trial();
        if (tried != null && tried.newer().edition().equals(id)) {
            editions.compare(null);
        }
    }

    private Optional<GuidelineFiles> live() {
        return editions.isLive() ? archive.files(editions.live().edition()) : Optional.empty();
    }

    /** What an edition would change on the logged decisions in place of what answers, once that is worked out. */
    public Optional<ImpactReport> effect(String id) {
        return editions.isLive() ? effects.find(editions.live().edition(), id) : Optional.empty();
    }

    private GuidelineFiles files(String id) {
        return archive.files(id)
                .orElseThrow(
                        () -> new ReleaseRefused("The files of the edition are not in the data directory any more."));
    }

    private GuidelineLibrary library(String id) {
        var tried = editions.trial();
        return tried != null && tried.newer().edition().equals(id) ? tried.newer() : GuidelineLibrary.of(files(id));
    }

    /**
     * Puts the edition of before back, at once. Calls in flight finish on the one they began with.
     *
     * @return what answers from now on
     * @throws ReleaseRefused when there is nothing to go back to, or it may not be done by this person
     */
    public Edition rollBack(Mover by, String why) {
        rules.refuseRollBack(by, why);
        var leaving = editions.live().edition();
        var back = editions.rollBack(Change.ROLLED_BACK, new Because(by.name(), why.strip()))
                .orElseThrow(() -> new ReleaseRefused("There is no edition to go back to."));
        steps.add(Step.of(leaving, Stage.RETIRED, clock.instant(), by, "Rolled back: " + why.strip()));
        return back;
    }

    /** What is doubtful of the edition that answers, where nobody has said that it is meant. */
    public Optional<Doubt> doubt() {
        return trials.doubt();
    }

    /**
     * Says that what is doubtful of the edition that answers is meant.
     *
     * @throws ReleaseRefused when nothing is
     */
    public void keep(Mover by) {
        var doubt = doubt().orElseThrow(() -> new ReleaseRefused("Nothing is doubtful of what answers."));
        steps.add(Step.of(
                doubt.edition(),
                Stage.LIVE,
                clock.instant(),
                by,
                "Meant: " + doubt.sentences().get(0)));
        trials.settle(doubt.edition());
    }

    /** Goes on with what was tried when the program stopped, or when what answers changed. */
    public synchronized void resume() {
        for (var step : onTheirWay()) {
            if (step.stage().isTried() && archive.files(step.edition()).isPresent() && editions.trial() == null) {
                var candidate = library(step.edition());
                if (step.stage() == Stage.SHADOW) {
                    trials.shadow(candidate);
                } else {
                    var shift = step.expected();
                    trials.canary(candidate, step.practices(), shift == null ? Shift.NONE : shift);
                }
            }
        }
    }
}
