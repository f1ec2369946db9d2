package prudent.editions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prudent.editions.Edition.Change;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;

/**
 * The edition of the guidelines that answers. It changes in one step; a call keeps the one that it began with, and an edition that
 * nobody holds any more is left to the garbage collector.
 */
public final class Editions {

    /** In place of the identity of files that cannot be read. */
    static final String UNREADABLE = "unreadable";

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);

    private final EditionArchive archive;
    private final EditionHistory history;
    private final Clock clock;
    private volatile @Nullable GuidelineLibrary live;
    private volatile @Nullable GuidelineLibrary before;
    private volatile @Nullable Refused refused;

    Editions(EditionArchive archive, EditionHistory history, Clock clock) {
        this.archive = archive;
        this.history = history;
        this.clock = clock;
    }

    /**
     * What stands in the rule author's folder and was not taken up.
     *
     * @param id its identity
     * @param faults why, each a sentence
     */
    public record Refused(String id, List<String> faults) {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * The edition that answers.
     *
     * @throws NoEdition when there is none
     */
    public GuidelineLibrary live() {
        var library = live;
        if (library == null) {
            throw new NoEdition();
        }
        return library;
    }

    /** Whether any edition answers. */
    public boolean isLive() {
        return live != null;
    }

    /** What answered since when, newest first. */
    public List<Edition> history() {
        var newestFirst = new ArrayList<>(history.all());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** What would answer after a roll back. */
    public Optional<Edition> predecessor() {
        var library = live;
        return library == null ? Optional.empty() : history.before(library.edition());
    }

    /** What the folder holds and was not taken up. */
    public Optional<Refused> refused() {
        return Optional.ofNullable(refused);
    }

    /** Lets an edition answer from now on. */
    synchronized void release(GuidelineFiles files, GuidelineLibrary library, Change change, String by) {
        try {
            archive.keep(files);
            enter(library, change, by);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The edition cannot be kept in the data directory, so it is not released.", e);
        }
        refused = null;
    }

    private void enter(GuidelineLibrary library, Change change, String by) throws IOException {
        var known = history.last();
        if (change != Change.STARTED || known.isEmpty() || !known.get().id().equals(library.edition())) {
            history.add(new Edition(library.edition(), clock.instant(), change, by));
        }
        before = live;
        live = library;
        LOG.info("Edition {} of the guidelines answers.", library.edition());
    }

    /** The folder holds again what answers. */
    void agree() {
        refused = null;
    }

    /** Keeps the edition that answers, and says why not the one of the folder. */
    void refuse(String id, List<String> faults) {
        refused = new Refused(id, faults);
        LOG.warn("Edition {} of the guidelines is not taken up: {}", id, String.join("; ", faults));
    }

    /**
     * Puts the edition of before back. The one that answers now is not taken up again until its files change.
     *
     * @param by who wants it
     * @return what answers from now on; empty when there is nothing to go back to
     */
    public synchronized Optional<Edition> rollBack(String by) {
        var target = predecessor();
        if (target.isEmpty()) {
            return Optional.empty();
        }
        var library = kept(target.get().id());
        if (library.isEmpty()) {
            return Optional.empty();
        }
        try {
            enter(library.get(), Change.ROLLED_BACK, by);
        } catch (IOException e) {
            throw new UncheckedIOException("The roll back cannot be written down, so it was not done.", e);
        }
        return history.last();
    }

    /** The edition of before is still in memory; older ones are compiled again. */
    private Optional<GuidelineLibrary> kept(String id) {
        var library = before;
        return library != null && library.edition().equals(id)
                ? Optional.of(library)
                : archive.files(id).map(GuidelineLibrary::of);
    }
}
