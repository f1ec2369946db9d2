package prudent.editions.release;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prudent.editions.Edition.Change;
import prudent.editions.Editions;
import prudent.editions.Editions.Because;
import prudent.editions.release.ReleaseProperties.ReleaseMode;
import prudent.editions.trial.RollbackLimits;
import prudent.editions.trial.RollbackLimits.Breach;
import prudent.editions.trial.Shift;
import prudent.editions.trial.Trial;
import prudent.editions.trial.Trial.Kind;
import prudent.editions.trial.TrialLog;
import prudent.engine.GuidelineLibrary;

/** Holds editions against each other, and takes one back that does what no edition may. */
final class Trials {

    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

    private final Editions editions;
    private final ReleaseLog steps;
    private final TrialLog log;
    private final RollbackLimits limits;
    private final ReleaseMode mode;
    private final Clock clock;
    private volatile @Nullable Doubt doubt;

    Trials(Editions editions, ReleaseLog steps, TrialLog log, RollbackLimits limits, ReleaseMode mode, Clock clock) {
        this.editions = editions;
        this.steps = steps;
        this.log = log;
        this.limits = limits;
        this.mode = mode;
        this.clock = clock;
    }

    /** Asks an edition the same as what answers, and never shows it. */
    void shadow(GuidelineLibrary candidate) {
        begin(Kind.SHADOW, editions.live(), candidate, Set.of(), Shift.NONE);
    }

    /** Lets an edition answer some practices. */
    void canary(GuidelineLibrary candidate, Set<String> practices, Shift expected) {
        begin(Kind.CANARY, editions.live(), candidate, practices, expected);
    }

    /** Watches the edition that has just begun to answer. */
    void watch(@Nullable GuidelineLibrary before, Shift expected) {
        if (limits.watch() && before != null) {
            begin(Kind.WATCH, before, editions.live(), Set.of(), expected);
        }
    }

    private void begin(
            Kind kind, GuidelineLibrary before, GuidelineLibrary after, Set<String> practices, Shift expected) {
        var trial = new Trial(before, after, kind, practices, log);
        editions.compare(trial);
        trial.begin(each -> look(each, expected));
    }

    private void look(Trial trial, Shift expected) {
        if (trial.kind() == Kind.SHADOW || editions.trial() != trial) {
            return;
        }
        var comparison = trial.comparison();
        var breaches = limits.breaches(comparison, expected);
        var isMeantPerhaps = mode == ReleaseMode.ON_SAVE && breaches.stream().allMatch(Breach::isShift);
        if (!breaches.isEmpty() && !isMeantPerhaps) {
            takeBack(trial, sentences(breaches));
            return;
        }
        if (!breaches.isEmpty()) {
            doubt(trial.newer().edition(), sentences(breaches));
        }
        if (trial.kind() == Kind.WATCH && comparison.orders() >= limits.orders()) {
            editions.compare(null);
        }
    }

    private static List<String> sentences(List<Breach> breaches) {
        return breaches.stream().map(Breach::sentence).toList();
    }

    /** Somebody has just saved it and sits before it: taking it back unasked would puzzle more than it helps. */
    private void doubt(String edition, List<String> sentences) {
        var before = doubt;
        if (before == null || !before.edition().equals(edition)) {
            LOG.warn("Edition {} of the guidelines: {}. Is that meant?", edition, String.join("; ", sentences));
        }
        if (before == null
                || !before.edition().equals(edition)
                || !before.sentences().isEmpty()) {
            doubt = new Doubt(edition, sentences);
        }
    }

    /** What is doubtful of the edition that answers. */
    Optional<Doubt> doubt() {
        return Optional.ofNullable(doubt)
                .filter(each -> !each.sentences().isEmpty())
                .filter(each -> editions.isLive() && editions.live().edition().equals(each.edition()));
    }

    /** It is meant: nothing more is said of it. */
    void settle(String edition) {
        doubt = new Doubt(edition, List.of());
    }

    private void takeBack(Trial trial, List<String> breaches) {
        var edition = trial.newer().edition();
        var why = String.join("; ", breaches);
        if (trial.kind() == Kind.CANARY) {
            editions.compare(null);
            add(edition, Stage.WITHDRAWN, "Taken back by itself: " + why);
        } else if (editions.live().edition().equals(edition)) {
            var back = editions.rollBack(Change.ROLLED_BACK_BY_ITSELF, new Because(Mover.PRUDENT.name(), why));
            if (back.isEmpty()) {
                editions.compare(null);
            } else {
                add(edition, Stage.RETIRED, "Rolled back by itself: " + why);
            }
        }
        LOG.error("Edition {} of the guidelines was taken back: {}", edition, why);
    }

    private void add(String edition, Stage stage, String why) {
        steps.add(Step.of(edition, stage, clock.instant(), Mover.PRUDENT, why));
    }
}
