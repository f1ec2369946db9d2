package prudent.decisions.journal.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import prudent.decisions.journal.checkpoints.Checkpoint;
import prudent.decisions.journal.checkpoints.Checkpoint.Occasion;
import prudent.decisions.journal.checkpoints.Checkpoints;
import prudent.decisions.journal.checkpoints.HighWaterMark;
import prudent.decisions.journal.verify.ChainReport.Change;
import prudent.decisions.journal.verify.ChainReport.Misfit;

/**
 * What is known of a chain from outside its database.
 *
 * @param head the last event, as noted beside the database
 * @param beside the checkpoints beside the database
 * @param kept checkpoints that were kept elsewhere
 */
record Marks(Optional<HighWaterMark.Mark> head, Checkpoints.Content beside, List<Checkpoint> kept) {

    static Marks read(Path directory, List<Checkpoint> kept) throws IOException {
        var head = HighWaterMark.read(directory);
        return new Marks(head, Checkpoints.read(directory.resolve(Checkpoints.FILE), Integer.MAX_VALUE), kept);
    }

    List<Landmark> landmarks() {
        return Landmark.of(head, beside.lines(), kept);
    }

    /** Whether they are those of another journal. */
    boolean areOfAnother(String instance) {
        return head.filter(mark -> !mark.instance().equals(instance)).isPresent()
                || checkpoints().anyMatch(each -> !each.instance().equals(instance));
    }

    /** What is wrong with the marks themselves, when the chain fits all that they say. */
    Optional<Misfit> fault(long count) {
        if (checkpoints().map(Checkpoint::key).distinct().count() > 1) {
            return Optional.of(Change.FOREIGN.at(1));
        }
        if (head.isEmpty() || beside.isMissing() || beside.unreadable() > 0) {
            return Optional.of(Change.UNMARKED.at(count));
        }
        var last = beside.lines().get(beside.lines().size() - 1);
        return last.occasion() == Occasion.STOP && last.sequence() < count
                ? Optional.of(Change.ADDED.at(last.sequence() + 1))
                : Optional.empty();
    }

    private Stream<Checkpoint> checkpoints() {
        return Stream.concat(beside.lines().stream(), kept.stream());
    }
}
