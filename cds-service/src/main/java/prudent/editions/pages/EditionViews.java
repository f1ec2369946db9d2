package prudent.editions.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import prudent.comparison.EditionComparison;
import prudent.comparison.GuidelineChange;
import prudent.editions.Edition;
import prudent.editions.EditionArchive;
import prudent.editions.Editions;
import prudent.editions.Editions.Refused;
import prudent.editions.release.Doubt;
import prudent.editions.release.Releases;
import prudent.editions.release.Stage;
import prudent.editions.release.Step;
import prudent.editions.trial.Comparison;
import prudent.editions.trial.Trial;
import prudent.editions.trial.Trial.Kind;
import prudent.impact.ImpactReport;
import prudent.people.Role;
import prudent.people.SignedIn;

/** Puts together what the pages of the editions show. */
@Component
final class EditionViews {

    private static final int SHOWN = 30;

    private final Editions editions;
    private final EditionArchive archive;
    private final Releases releases;

    EditionViews(Editions editions, EditionArchive archive, Releases releases) {
        this.editions = editions;
        this.archive = archive;
        this.releases = releases;
    }

    /**
     * The list.
     *
     * @param live identity of what answers; empty when nothing does
     * @param predecessor what a roll back goes back to
     * @param onTheirWay the last step of each edition that does not answer yet
     * @param trial what is held against what answers
     * @param doubt what the author of the edition that answers may not have wanted
     * @param history what answered since when, newest first
     */
    record Page(
            String live,
            boolean reviewed,
            boolean mayRollBack,
            Optional<Edition> predecessor,
            List<Step> onTheirWay,
            @Nullable TrialView trial,
            Optional<Refused> refused,
            Optional<Doubt> doubt,
            List<Edition> history) {}

    /** Two editions on the same orders. */
    record TrialView(String kind, Comparison comparison) {}

    /**
     * One edition.
     *
     * @param against the edition that it is held against; empty when it is the first
     * @param changes what changes, guideline by guideline
     * @param open the steps that the reader may take now
     * @param effect what it would have changed on logged decisions
     */
    record EditionView(
            String id,
            boolean live,
            List<Step> steps,
            String against,
            List<GuidelineChange> changes,
            List<Stage> open,
            Optional<ImpactReport> effect,
            @Nullable TrialView trial) {}

    Page page(SignedIn who) {
        return new Page(
                live(),
                releases.isReviewed(),
                who.role() == Role.ADMIN || who.role() == Role.SAFETY,
                editions.predecessor(),
                releases.onTheirWay(),
                trial(editions.trial()),
                editions.refused(),
                releases.doubt(),
                editions.history().stream().limit(SHOWN).toList());
    }

    private String live() {
        return editions.isLive() ? editions.live().edition() : "";
    }

    private static @Nullable TrialView trial(@Nullable Trial trial) {
        return trial == null ? null : new TrialView(words(trial), trial.comparison());
    }

    private static String words(Trial trial) {
        return switch (trial.kind()) {
            case SHADOW -> "In shadow: asked the same, never shown";
            case CANARY -> "Canary: answers " + String.join(", ", trial.practices());
            case WATCH -> "Just begun to answer, and watched";
        };
    }

    EditionView edition(String id, SignedIn who) {
        var files = archive.files(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var steps = releases.steps(id);
        var isLive = id.equals(live());
        var against = isLive || steps.isEmpty() ? before(id) : live();
        var changes = archive.files(against)
                .map(older -> EditionComparison.between(older, files))
                .orElse(List.of());
        var open = steps.isEmpty()
                ? List.<Stage>of()
                : EditionsController.open(steps.get(steps.size() - 1).stage(), who);
        var trial = editions.trial();
        var own = trial != null && trial.newer().edition().equals(id) && (trial.kind() != Kind.WATCH || isLive);
        return new EditionView(
                id, isLive, steps, against, changes, open, releases.effect(id), own ? trial(trial) : null);
    }

    /** What answered before an edition answered first; empty when nothing did. */
    private String before(String id) {
        var before = "";
        var history = editions.history();
        for (int i = history.size() - 1; i >= 0 && !history.get(i).id().equals(id); i--) {
            before = history.get(i).id();
        }
        return before;
    }
}
