package prudent.editions.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import prudent.editions.Edition.Change;
import prudent.editions.EditionArchive;
import prudent.editions.Editions;
import prudent.editions.Editions.Because;
import prudent.editions.release.EditionCheck.Checked;
import prudent.editions.release.ReleaseProperties.ReleaseMode;
import prudent.editions.trial.Shift;
import prudent.engine.GuidelineFiles;

/** The beginning of the path: files that somebody would have answer become a draft and are checked; where saving is enough, they answer. */
public final class Proposals {

    private final Editions editions;
    private final EditionArchive archive;
    private final ReleaseLog steps;
    private final EditionCheck check;
    private final Trials trials;
    private final Effects effects;
    private final ReleaseMode mode;
    private final Clock clock;

    Proposals(
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
        this.mode = mode;
        this.clock = clock;
    }

    /**
     * Takes files.
     *
     * @return the edition's identity
     */
    public String take(GuidelineFiles files, Mover by, String why) {
        var id = files.edition();
        var known = steps.last(id).map(Step::stage);
        if (isLive(id) || known.filter(Stage::isOnItsWay).isPresent()) {
            editions.agree();
        } else if (mode == ReleaseMode.ON_SAVE) {
            answer(files, by, why);
        } else if (known.isPresent() && by.equals(Mover.FOLDER)) {
            editions.refuse(id, List.of("It was " + PathRules.word(known.get()) + "; change it to propose it again."));
        } else {
            draft(files, by, why);
        }
        return id;
    }

    /** What became of an edition that was proposed, in a sentence. */
    public String outcome(String id) {
        if (isLive(id)) {
            return "Edition " + id + " answers.";
        }
        return editions.refused()
                .filter(refused -> refused.id().equals(id))
                .map(refused -> "Edition " + id + " is not taken: " + String.join("; ", refused.faults()))
                .orElse("Edition " + id + " is a draft and was checked: it waits for a second person.");
    }

    private boolean isLive(String id) {
        return editions.isLive() && editions.live().edition().equals(id);
    }

    private void answer(GuidelineFiles files, Mover by, String why) {
        var checked = check.check(files);
        var library = checked.library();
        if (library == null) {
            editions.refuse(files.edition(), checked.faults());
            return;
        }
        var before = editions.isLive() ? editions.live() : null;
        editions.release(files, library, Change.RELEASED, new Because(by.key().isEmpty() ? "" : by.name(), why));
        trials.watch(before, Shift.NONE);
    }

    private void draft(GuidelineFiles files, Mover by, String why) {
        var id = files.edition();
        try {
            archive.keep(files);
        } catch (IOException e) {
            throw new UncheckedIOException("The edition cannot be kept in the data directory.", e);
        }
        steps.add(Step.of(id, Stage.DRAFT, clock.instant(), by, why));
        var checked = check.check(files);
        if (checked.library() == null) {
            steps.add(step(id, Stage.REFUSED, "The checks found faults.", checked.faults()));
            editions.refuse(id, checked.faults());
        } else {
            checked.library().close();
            steps.add(step(id, Stage.CHECKED, words(checked), checked.notes()));
            effects.begin(live(), files);
            editions.agree();
        }
    }

    private Step step(String id, Stage stage, String why, List<String> notes) {
        return Step.of(id, stage, clock.instant(), Mover.PRUDENT, why).with(notes, Set.of(), null);
    }

    private static String words(Checked checked) {
        return checked.notes().isEmpty()
                ? "Nothing is wrong."
                : "Nothing is wrong. With the overrides these national cases come out otherwise:";
    }

    private Optional<GuidelineFiles> live() {
        return editions.isLive() ? archive.files(editions.live().edition()) : Optional.empty();
    }
}
