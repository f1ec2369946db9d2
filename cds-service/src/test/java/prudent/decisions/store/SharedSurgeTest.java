package prudent.decisions.store;

import static org.assertj.core.api.Assertions.assertThat;
import static prudent.RunningPrudent.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.Surge;
import prudent.organisations.OrganisationFile;
import prudent.organisations.Organisations;
import prudent.surge.TestSurges;

/** What people decide at one instance holds at the others, which read it from the store. */
class SharedSurgeTest {

    private static final Organisations ORGANISATIONS =
            OrganisationFile.packaged("/prudent/synthetic/organisations.yaml");

    @OnBothStores
    void aSurgeHoldsAtAnInstanceThatItWasNotBegunAt(TestStore store) {
        var here = store.instance("here");
        var there = store.instance("there");
        var begun = new TestSurges(here.log, ORGANISATIONS);
        var other = new TestSurges(there.log, ORGANISATIONS);

        begun.surges().add(surge(NOW.minusSeconds(60), NOW.plus(Duration.ofDays(2))));
        here.settle();
        other.look();

        assertThat(other.surges().isOn("Z90002")).isTrue();
        assertThat(other.surges().isOn("Z90005")).isFalse();
        assertThat(there.log.latest(EventKind.SURGE, 10)).hasSize(1);

        other.surges().add(surge(NOW, NOW));
        there.settle();
        begun.look();

        assertThat(begun.surges().isOn("Z90002")).isFalse();
        assertThat(begun.surges().all()).hasSize(1);
    }

    private static Surge surge(Instant at, Instant until) {
        return new Surge(UUID.randomUUID(), at, "Sam Sample", "U99901", until, "Half of the staff are ill");
    }
}
