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
import prudent.editions.trial.Trial;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;

/**
 * The edition of the guidelines that answers. It changes in one step; a call keeps the one that it began with, and an edition that
 * nobody holds any more is left to the garbage collector.
 */
public final class Editions {

    /** In place of the identity of files that cannot be read. */
    public static final String UNREADABLE = "unreadable";

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);

    private final EditionArchive archive;
    private final EditionHistory history;
    private final Clock clock;
    private volatile @Nullable GuidelineLibrary live;
    private volatile @Nullable GuidelineLibrary before;
    private volatile @Nullable Refused refused;
    private volatile @Nullable Trial trial;

    /** Nothing answers yet. */
    public Editions(EditionArchive archive, EditionHistory history, Clock clock) {
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

    /** The edition that answers a practice: a newer one where it has come to a few practices first. */
    public GuidelineLibrary answering(String practice) {
        var trying = trial;
        return trying != null && trying.answers(practice) ? trying.newer() : live();
    }

    /** Whether any edition answers. */
    public boolean isLive() {
        return live != null;
    }

    /** What is held against what answers, when something is. */
    public @Nullable Trial trial() {
        return trial;
    }

    /** Begins a trial, or ends it; what was tried before is tried no longer. */
    public synchronized void compare(@Nullable Trial next) {
        var ending = trial;
        trial = next;
        if (ending != null) {
            ending.close();
        }
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

    /** Whether an edition was taken out of use and not released since. */
    public boolean isRolledBack(String id) {
        return history.isRolledBack(id);
    }

    /** What the folder holds and was not taken up. */
    public Optional<Refused> refused() {
        return Optional.ofNullable(refused);
    }

    /** Lets an edition answer from now on. */
    public synchronized void release(GuidelineFiles files, GuidelineLibrary library, Change change, Because because) {
        try {
            archive.keep(files);
            enter(library, change, because);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The edition cannot be kept in the data directory, so it is not released.", e);
        }
        refused = null;
    }

    /**
     * Who changes something, and why.
     *
     * @param by empty when it is nobody
     * @param why empty when no reason was asked for
     */
    public record Because(String by, String why) {

        /** Nobody in particular: the program itself, or a file that was saved. */
        public static final Because NOBODY = new Because("", "");
    }

    private void enter(GuidelineLibrary library, Change change, Because because) throws IOException {
        var known = history.last();
        if (change != Change.STARTED || known.isEmpty() || !known.get().id().equals(library.edition())) {
            history.add(new Edition(library.edition(), clock.instant(), change, because.by(), because.why()));
        }
        before = live;
        live = library;
        // What is held against an edition that answers no longer says nothing more.
        compare(null);
        LOG.info("Edition {} of the guidelines answers.", library.edition());
    }

    /** The folder holds again what answers. */
    public void agree() {
        refused = null;
    }

    /** Keeps the edition that answers, and says why not the one of the folder. */
    public void refuse(String id, List<String> faults) {
        refused = new Refused(id, faults);
        LOG.warn("Edition {} of the guidelines is not taken up: {}", id, String.join("; ", faults));
    }

    /**
     * Puts the edition of before back. The one that answers now is not taken up again until its files change.
     *
     * @param because who wants it, and why
     * @return what answers from now on; empty when there is nothing to go back to
     */
    public synchronized Optional<Edition> rollBack(Change change, Because because) {
        var target = predecessor();
        if (target.isEmpty()) {
            return Optional.empty();
        }
        var library = kept(target.get().id());
        if (library.isEmpty()) {
            return Optional.empty();
        }
        try {
            enter(library.get(), change, because);
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
