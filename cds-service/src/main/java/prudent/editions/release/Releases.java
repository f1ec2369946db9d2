package prudent.editions.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
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
    private final EditionCheck check;
    private final Trials trials;
    private final Effects effects;
    private final PathRules rules;
    private final ReleaseMode mode;
    private final Clock clock;

    Releases(
            Editions editions,
            EditionArchive archive,
            ReleaseLog steps,
            EditionCheck check,
            Trials trials,
            Effects effects,
            ReleaseMode mode,
            Clock clock) {
        this.editions = editions;
        this.archive = archive;
        this.steps = steps;
        this.check = check;
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
     * Takes files that somebody would have answer. They become a draft and are checked; where saving is enough, they answer.
     *
     * @return the edition's identity
     */
    public String propose(GuidelineFiles files, Mover by, String why) {
        var id = files.edition();
        if (editions.isLive() && editions.live().edition().equals(id)) {
            editions.agree();
            return id;
        }
        var known = steps.last(id).map(Step::stage);
        if (known.filter(Stage::isOnItsWay).isPresent()) {
            editions.agree();
            return id;
        }
        if (isReviewed() && known.isPresent() && by.equals(Mover.FOLDER)) {
            editions.refuse(id, List.of("It was " + PathRules.word(known.get()) + "; change it to propose it again."));
            return id;
        }
        if (isReviewed()) {
            keep(files);
            steps.add(Step.of(id, Stage.DRAFT, clock.instant(), by, why));
        }
        var checked = check.check(files);
        if (checked.library() == null) {
            if (isReviewed()) {
                steps.add(Step.of(id, Stage.REFUSED, clock.instant(), Mover.PRUDENT, "The checks found faults.")
                        .with(checked.faults(), Set.of(), null));
            }
            editions.refuse(id, checked.faults());
        } else if (isReviewed()) {
            checked.library().close();
            var words = checked.notes().isEmpty()
                    ? "Nothing is wrong."
                    : "Nothing is wrong. With the overrides these national cases come out otherwise:";
            steps.add(Step.of(id, Stage.CHECKED, clock.instant(), Mover.PRUDENT, words)
                    .with(checked.notes(), Set.of(), null));
            effects.begin(live(), files);
            editions.agree();
        } else {
            answer(files, checked.library(), new Because(by.key().isEmpty() ? "" : by.name(), why), Shift.NONE);
        }
        return id;
    }

    /** Overrides stop on their day by themselves, and nobody has to be there for it. */
    void expire(LocalDate today) {
        var files = live();
        var over = files.stream()
                .flatMap(each -> each.overrides().all().stream())
                .filter(override -> !override.holdsOn(today))
                .map(override -> override.guideline() + ", " + override.sentence())
                .toList();
        if (files.isPresent() && !over.isEmpty()) {
            var national = files.get().national();
            var left =
                    files.get().overrides().inForce(today).map(national::with).orElse(national);
            var because = new Because(Mover.PRUDENT.name(), "Over on their last day: " + String.join("; ", over));
            editions.release(left, GuidelineLibrary.of(left), Change.RELEASED, because);
            resume();
        }
    }

    /** What became of an edition that was proposed, in a sentence. */
    public String outcome(String id) {
        if (editions.isLive() && editions.live().edition().equals(id)) {
            return "Edition " + id + " answers.";
        }
        return editions.refused()
                .filter(refused -> refused.id().equals(id))
                .map(refused -> "Edition " + id + " is not taken: " + String.join("; ", refused.faults()))
                .orElse("Edition " + id + " is a draft and was checked: it waits for a second person.");
    }

    private void keep(GuidelineFiles files) {
        try {
            archive.keep(files);
        } catch (IOException e) {
            throw new UncheckedIOException("The edition cannot be kept in the data directory.", e);
        }
    }

    private void answer(GuidelineFiles files, GuidelineLibrary library, Because because, Shift expected) {
        var before = editions.isLive() ? editions.live() : null;
        editions.release(files, library, Change.RELEASED, because);
        trials.watch(before, expected);
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
            case LIVE -> {
                var before = editions.live().edition();
                var shift = standing.expected();
                answer(files(id), library(id), new Because(by.name(), why.strip()), shift == null ? Shift.NONE : shift);
                steps.add(Step.of(before, Stage.RETIRED, clock.instant(), by, "Succeeded by " + id + "."));
            }
            case WITHDRAWN -> endTrial(id);
            default -> {}
        }
        steps.add(step);
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
