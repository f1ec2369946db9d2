package prudent.decisions.journal.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import prudent.decisions.journal.checkpoints.Checkpoint;
import prudent.decisions.journal.checkpoints.HighWaterMark;

/**
 * A place in the chain that is known from outside the database.
 *
 * @param sequence number of an event; 0 for the beginning
 * @param hash its hash, in hex
 * @param isKept whether it was kept away from the data directory, so that who could change that could not change this
 */
record Landmark(long sequence, String hash, boolean isKept) {

    /** All of them in the order in which the chain passes them. */
    static List<Landmark> of(Optional<HighWaterMark.Mark> mark, List<Checkpoint> beside, List<Checkpoint> kept) {
        var landmarks = new ArrayList<Landmark>();
        mark.ifPresent(known -> landmarks.add(new Landmark(known.sequence(), known.hash(), false)));
        beside.forEach(each -> landmarks.add(new Landmark(each.sequence(), each.hash(), false)));
        kept.forEach(each -> landmarks.add(new Landmark(each.sequence(), each.hash(), true)));
        landmarks.sort(Comparator.comparingLong(Landmark::sequence));
        return landmarks;
    }
}
