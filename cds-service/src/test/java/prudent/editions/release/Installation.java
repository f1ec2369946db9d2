package prudent.editions.release;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import prudent.decisions.store.database.StoreSettings;
import prudent.editions.EditionArchive;
import prudent.editions.EditionHistory;
import prudent.editions.Editions;
import prudent.editions.release.ReleaseProperties.ReleaseMode;
import prudent.editions.trial.RollbackLimits;
import prudent.editions.trial.TrialLog;

/** The parts that bring editions to answer, on a data directory and a clock that a test moves. */
final class Installation {

    private static final RollbackLimits LIMITS = new RollbackLimits(true, 5, 1_000, 0.2, 2, 1_000, Duration.ofHours(1));

    final Day day = new Day();
    final EditionArchive archive;
    final Editions editions;
    final ReleaseLog steps;
    final Trials trials;
    final Releases releases;

    Installation(Path data, ReleaseMode mode) {
        archive = new EditionArchive(data);
        editions = new Editions(archive, new EditionHistory(data), day);
        steps = new ReleaseLog(data);
        trials = new Trials(editions, steps, new TrialLog(data), LIMITS, mode, day);
        releases =
                new Releases(editions, archive, steps, trials, new Effects(data, StoreSettings.NONE, day), mode, day);
    }

    /** A clock that stands at noon of a day. */
    static final class Day extends Clock {

        private volatile LocalDate today = LocalDate.of(2026, 11, 23);

        void comes(LocalDate next) {
            today = next;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
    }
}
