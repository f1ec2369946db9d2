package prudent.decisions.journal;

import java.util.Optional;
import prudent.decisions.journal.ChainReport.Change;
import prudent.decisions.journal.ChainReport.Misfit;

/** The chain from its beginning, record by record. */
final class ChainWalk {

    private final Chain chain;
    private final Optional<HighWaterMark.Mark> mark;
    private long count;
    private String head = Chain.BEGINNING;

    ChainWalk(Chain chain, Optional<HighWaterMark.Mark> mark) {
        this.chain = chain;
        this.mark = mark;
    }

    long count() {
        return count;
    }

    /** What is wrong with the next record, if anything is. */
    Optional<Misfit> step(StoredEvent next) {
        var expected = count + 1;
        if (next.sequence() != expected) {
            return Optional.of(Change.MISSING.at(expected));
        }
        if (!next.hasItsHash(chain)) {
            return Optional.of(Change.EDITED.at(expected));
        }
        if (!next.follows(head)) {
            return Optional.of(count == 0 ? Change.RELINKED.at(1) : Change.RELINKED.at(count));
        }
        count = expected;
        head = next.hash();
        return isTheMark() && !isMarked() ? Optional.of(Change.RELINKED.at(count)) : Optional.empty();
    }

    /** What is wrong with where the chain ends, if anything is. */
    Optional<Misfit> end() {
        if (mark.isEmpty()) {
            return Optional.of(Change.UNMARKED.at(count));
        }
        if (!mark.get().instance().equals(chain.instance())) {
            return Optional.of(Change.RELINKED.at(1));
        }
        return mark.get().sequence() > count ? Optional.of(Change.TRUNCATED.at(count + 1)) : Optional.empty();
    }

    ChainReport report(Optional<Misfit> misfit) {
        return new ChainReport(count, head, misfit);
    }

    private boolean isTheMark() {
        return mark.isPresent() && mark.get().sequence() == count;
    }

    private boolean isMarked() {
        return mark.isPresent() && mark.get().hash().equals(head);
    }
}
