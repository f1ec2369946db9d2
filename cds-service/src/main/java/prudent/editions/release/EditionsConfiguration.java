package prudent.editions.release;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import prudent.PrudentProperties;
import prudent.decisions.store.database.StoreSettings;
import prudent.editions.Edition.Change;
import prudent.editions.EditionArchive;
import prudent.editions.EditionHistory;
import prudent.editions.Editions;
import prudent.editions.Editions.Because;
import prudent.editions.release.ReleaseProperties.ReleaseMode;
import prudent.editions.signing.EditionKeys;
import prudent.editions.trial.RollbackLimits;
import prudent.editions.trial.TrialLog;
import prudent.engine.GuidelineDefect;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.intake.Terminology;

/** Finds the edition to start with, and keeps an eye on the rule author's folder. */
@Configuration(proxyBeanMethods = false)
class EditionsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(EditionsConfiguration.class);

    @Bean
    EditionArchive editionArchive(PrudentProperties properties) {
        return new EditionArchive(properties.data());
    }

    @Bean
    EditionKeys editionKeys(PrudentProperties properties, ReleaseProperties release) {
        var keys = release.editionKeys();
        return new EditionKeys(keys == null ? properties.data().resolve("keys").resolve("editions") : keys);
    }

    @Bean
    EditionSource editionSource(PrudentProperties properties, ReleaseProperties release, Clock clock) {
        return new EditionSource(properties.guidelines(), release.adaptation(), clock);
    }

    @Bean
    Editions editions(
            EditionArchive archive,
            PrudentProperties properties,
            ReleaseProperties release,
            EditionSource source,
            Clock clock) {
        var history = new EditionHistory(properties.data());
        var editions = new Editions(archive, history, clock);
        if (release.release() == ReleaseMode.REVIEWED) {
            startReviewed(editions, archive, history);
            return editions;
        }
        try {
            var files = source.files();
            if (history.isRolledBack(files.edition())) {
                startWithKept(editions, archive, history);
            } else {
                editions.release(files, source.library(files), Change.STARTED, Because.NOBODY);
            }
        } catch (GuidelineDefect defect) {
            startWithKept(editions, archive, history);
            editions.refuse(Editions.UNREADABLE, defect.faults());
        }
        return editions;
    }

    /** What answered last goes on; the first time, what comes with the program. A folder has to come along the path. */
    private static void startReviewed(Editions editions, EditionArchive archive, EditionHistory history) {
        if (history.last().isPresent()) {
            startWithKept(editions, archive, history);
        } else {
            editions.release(GuidelineFiles.packaged(), GuidelineLibrary.packaged(), Change.STARTED, Because.NOBODY);
        }
    }

    private static void startWithKept(Editions editions, EditionArchive archive, EditionHistory history) {
        var kept = history.last().flatMap(edition -> archive.files(edition.id()));
        kept.ifPresentOrElse(
                files -> editions.release(files, GuidelineLibrary.of(files), Change.STARTED, Because.NOBODY),
                () -> LOG.error("No edition of the guidelines answers: calls get 503 until the folder is mended."));
    }

    @Bean
    ReleaseLog releaseLog(PrudentProperties properties) {
        return new ReleaseLog(properties.data());
    }

    @Bean
    Trials trials(
            Editions editions,
            ReleaseLog steps,
            PrudentProperties properties,
            ReleaseProperties release,
            RollbackLimits limits,
            Clock clock) {
        return new Trials(editions, steps, new TrialLog(properties.data()), limits, release.release(), clock);
    }

    @Bean
    Effects effects(PrudentProperties properties, StoreSettings shared, Clock clock) {
        return new Effects(properties.data(), shared, clock);
    }

    @Bean
    Proposals proposals(
            Editions editions,
            EditionArchive archive,
            ReleaseLog steps,
            Trials trials,
            Effects effects,
            ReleaseProperties release,
            Terminology terminology,
            Clock clock) {
        var check = new EditionCheck(release.release(), terminology);
        return new Proposals(editions, archive, steps, check, trials, effects, release.release(), clock);
    }

    @Bean(initMethod = "resume")
    Releases releases(
            Editions editions,
            EditionArchive archive,
            ReleaseLog steps,
            Trials trials,
            Effects effects,
            ReleaseProperties release,
            Clock clock) {
        return new Releases(editions, archive, steps, trials, effects, release.release(), clock);
    }

    @Bean(initMethod = "watch", destroyMethod = "close")
    Requests requests(
            PrudentProperties properties,
            Proposals proposals,
            Releases releases,
            EditionKeys keys,
            ReleaseProperties release) {
        return new Requests(properties.data(), proposals, releases, keys, release.accounts());
    }

    @Bean(initMethod = "watch", destroyMethod = "close")
    Endings endings(Editions editions, EditionArchive archive, EditionSource source, Releases releases) {
        return new Endings(editions, archive, source, releases);
    }

    /** A program of a newer version has newer guidelines: where editions are reviewed, they come along the path, too. */
    @Bean(initMethod = "watch", destroyMethod = "close")
    @Nullable
    WatchedFolder watchedFolder(
            EditionSource source, ReleaseProperties release, Editions editions, Proposals proposals, Endings endings) {
        return source.folders().isEmpty() && release.release() == ReleaseMode.ON_SAVE
                ? null
                : new WatchedFolder(source, editions, proposals, endings);
    }
}
