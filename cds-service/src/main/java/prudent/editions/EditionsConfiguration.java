package prudent.editions;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import prudent.PrudentProperties;
import prudent.editions.Edition.Change;
import prudent.engine.GuidelineDefect;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;

/** Finds the edition to start with, and keeps an eye on the rule author's folder. */
@Configuration(proxyBeanMethods = false)
class EditionsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(EditionsConfiguration.class);

    @Bean
    EditionArchive editionArchive(PrudentProperties properties) {
        return new EditionArchive(properties.data());
    }

    @Bean
    EditionHistory editionHistory(PrudentProperties properties) {
        return new EditionHistory(properties.data());
    }

    @Bean
    Editions editions(EditionArchive archive, EditionHistory history, Clock clock, PrudentProperties properties) {
        var editions = new Editions(archive, history, clock);
        var folder = properties.guidelines();
        try {
            var files = folder == null ? GuidelineFiles.packaged() : GuidelineFiles.in(folder);
            if (history.isRolledBack(files.edition())) {
                startWithKept(editions, archive, history);
            } else {
                var library = folder == null ? GuidelineLibrary.packaged() : GuidelineLibrary.of(files);
                editions.release(files, library, Change.STARTED, "");
            }
        } catch (GuidelineDefect defect) {
            startWithKept(editions, archive, history);
            editions.refuse(Editions.UNREADABLE, defect.faults());
        }
        return editions;
    }

    private static void startWithKept(Editions editions, EditionArchive archive, EditionHistory history) {
        var kept = history.last().flatMap(edition -> archive.files(edition.id()));
        kept.ifPresentOrElse(
                files -> editions.release(files, GuidelineLibrary.of(files), Change.STARTED, ""),
                () -> LOG.error("No edition of the guidelines answers: calls get 503 until the folder is mended."));
    }

    @Bean(initMethod = "watch", destroyMethod = "close")
    @Nullable
    WatchedFolder watchedFolder(PrudentProperties properties, EditionHistory history, Editions editions) {
        return Optional.ofNullable(properties.guidelines())
                .map(folder -> new WatchedFolder(folder, history, editions))
                .orElse(null);
    }
}
