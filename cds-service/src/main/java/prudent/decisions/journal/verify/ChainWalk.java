package prudent.decisions.journal.verify;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prudent.decisions.journal.chain.Chain;
import prudent.decisions.journal.chain.StoredEvent;
import prudent.decisions.journal.verify.ChainReport.Change;
import prudent.decisions.journal.verify.ChainReport.Misfit;

/** The chain from its beginning, record by record, past all landmarks. */
final class ChainWalk {

    private final Chain chain;
    private final List<Landmark> landmarks;
    private int passed;
    private long count;
    private String head = Chain.BEGINNING;
    private @Nullable Landmark missed;
    private @Nullable Landmark missedKept;

    ChainWalk(Chain chain, List<Landmark> landmarks) {
        this.chain = chain;
        this.landmarks = landmarks;
        pass();
    }

    Chain chain() {
        return chain;
    }

    long count() {
        return count;
    }

    /** What is wrong with the next record by itself and with the one before it, if anything is. */
    Optional<Change> step(StoredEvent next) {
        if (next.sequence() != count + 1) {
            return Optional.of(Change.MISSING);
        }
        if (!next.hasItsHash(chain)) {
            return Optional.of(Change.EDITED);
        }
        if (!next.follows(head)) {
            return Optional.of(Change.RELINKED);
        }
        count = next.sequence();
        head = next.hash();
        pass();
        return Optional.empty();
    }

    private void pass() {
        for (; passed < landmarks.size() && landmarks.get(passed).sequence() <= count; passed++) {
            var landmark = landmarks.get(passed);
            if (!landmark.hash().equals(head)) {
                miss(landmark);
            }
        }
    }

    private void miss(Landmark landmark) {
        if (landmark.isKept() && missedKept == null) {
            missedKept = landmark;
        } else if (!landmark.isKept() && missed == null) {
            missed = landmark;
        }
    }

    /** A chain that fits itself but not a landmark: all of it was made anew, or it is another that was there before. */
    Optional<Misfit> missedLandmark() {
        if (missed != null) {
            return Optional.of(Change.RELINKED.at(missed.sequence()));
        }
        return Optional.ofNullable(missedKept).map(landmark -> Change.RESTORED.at(landmark.sequence()));
    }

    /** Landmarks that lie beyond the end of the chain. */
    Optional<Misfit> beyond() {
        var rest = landmarks.subList(passed, landmarks.size());
        if (rest.stream().anyMatch(landmark -> !landmark.isKept())) {
            return Optional.of(Change.TRUNCATED.at(count + 1));
        }
        return rest.isEmpty() ? Optional.empty() : Optional.of(Change.RESTORED.at(count + 1));
    }

    ChainReport report(Optional<Misfit> misfit) {
        return new ChainReport(count, head, misfit);
    }
}
