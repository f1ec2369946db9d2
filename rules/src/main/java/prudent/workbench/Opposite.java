package prudent.workbench;

import java.util.Optional;
import prudent.facts.Absent;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.Fact;
import prudent.facts.Present;
import prudent.facts.RecordedSex;
import prudent.facts.Sex;

/** The opposite of what has one. */
final class Opposite {

    private Opposite() {}

    static Optional<Fact> of(Fact fact) {
        if (fact instanceof Present present) {
            return Optional.of(new Absent(present.finding()));
        }
        if (fact instanceof Absent absent) {
            return Optional.of(new Present(absent.finding()));
        }
        if (fact instanceof AntimicrobialOrder order) {
            return Optional.of(new AntimicrobialOrder(order.drug(), !order.delayed()));
        }
        return fact instanceof RecordedSex recorded
                ? Optional.of(new RecordedSex(recorded.sex() == Sex.MALE ? Sex.FEMALE : Sex.MALE))
                : Optional.empty();
    }
}
