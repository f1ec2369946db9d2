package prudent.intake.releases;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import prudent.DirectoryEntries;
import prudent.dmd.Release;
import prudent.dmd.ReleaseFiles;
import prudent.dmd.ReleaseLimits;
import prudent.dmd.ReleaseReader;
import prudent.dmd.ReleaseRefused;
import prudent.intake.products.DrugTables;
import prudent.intake.products.ReleaseMeaning;
import prudent.intake.products.ReleaseTable;

/**
 * Loads a dm+d release into a data directory. Either all of it is there afterwards or nothing has changed; a service that is running
 * uses it from its next start.
 */
public final class TerminologyImport {
    /** Above this the release is not whole: beside a few slips, one concept in a hundred. */
    private static final int SLIPS = 5;

    private static final String SCRATCH = "import-at-work-";

    private final Path folder;
    private final Path table;
    private final boolean mayBeOlder;
    private final ReleaseLimits limits;

    public TerminologyImport(Path data, boolean mayBeOlder) {
        this(data, mayBeOlder, ReleaseLimits.USUAL);
    }

    TerminologyImport(Path data, boolean mayBeOlder, ReleaseLimits limits) {
        this.table = data.resolve(ReleaseTable.FILE);
        this.folder = data.resolve("terminology");
        this.mayBeOlder = mayBeOlder;
        this.limits = limits;
    }

    /**
     * Loads the release.
     *
     * @param given TRUD's archive, or a directory of its files
     * @param progress hears how many bytes were read, and of how many
     * @throws ReleaseRefused when it is damaged, not whole, or older than the one that is loaded
     */
    public ImportReport run(Path given, BiConsumer<Long, Long> progress) throws IOException {
        Files.createDirectories(folder);
        try (var channel = FileChannel.open(
                        folder.resolve("import.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new ReleaseRefused("Another import is at work in " + folder.toAbsolutePath() + ".");
            }
            clearLeftovers();
            var scratch = Files.createTempDirectory(folder, SCRATCH);
            try {
                return run(given, scratch, progress);
            } finally {
                clear(scratch);
            }
        }
    }

    private ImportReport run(Path given, Path scratch, BiConsumer<Long, Long> progress) throws IOException {
        var loaded = loaded();
        try (var files = ReleaseFiles.find(given, scratch, limits)) {
            if (loaded.isLoaded() && files.date().isBefore(loaded.date()) && !mayBeOlder) {
                throw new ReleaseRefused("The release is of " + files.date() + ", older than the one that is loaded ("
                        + loaded.date() + "). To go back to it, add --allow-older.");
            }
            var total = files.size();
            var done = new long[1];
            var release = ReleaseReader.read(files, read -> progress.accept(done[0] += read, total));
            var meanings = new ReleaseMeanings(new DrugTables(ReleaseTable.NONE), release);
            checkWhole(release, meanings);
            var changes = new ReleaseChanges(new DrugTables(loaded), loaded, release, meanings.byId());
            var report = report(release, meanings, changes);
            put(scratch, release, meanings, report);
            return report;
        }
    }

    /** A damaged table is replaced by the import, not a reason against it. */
    private ReleaseTable loaded() {
        try {
            return Files.exists(table) ? ReleaseTable.read(table) : ReleaseTable.NONE;
        } catch (IOException | RuntimeException damaged) {
            return ReleaseTable.NONE;
        }
    }

    private static void checkWhole(Release release, ReleaseMeanings meanings) {
        var dangling = meanings.dangling();
        if (dangling.size() > SLIPS + release.size() / 100) {
            throw new ReleaseRefused("The release is not whole: " + dangling.size()
                    + " products refer to what it does not have, such as "
                    + line(dangling.get(0)) + ".");
        }
    }

    private static ImportReport report(Release release, ReleaseMeanings meanings, ReleaseChanges changes) {
        var known = meanings.byId().values().stream()
                .filter(ReleaseMeaning.Drug.class::isInstance)
                .count();
        return new ImportReport(
                release.date(),
                List.of(
                        "dm+d release of " + release.date(),
                        String.format(
                                Locale.ROOT,
                                "%,d VTM, %,d ingredients, %,d VMP, %,d AMP, %,d VMPP, %,d AMPP",
                                release.moieties().size(),
                                release.ingredients().size(),
                                release.virtuals().size(),
                                release.actuals().size(),
                                release.virtualPacks().size(),
                                release.actualPacks().size()),
                        String.format(Locale.ROOT, "%,d identifiers of antimicrobial products and packs", known)),
                List.of(
                        new ImportReport.Group("new", changes.added()),
                        new ImportReport.Group("changed", changes.changed()),
                        new ImportReport.Group("no longer in the release", changes.gone()),
                        group("unresolved: no drug could be given; they stay unrecognised", meanings.unresolved()),
                        group("contradictory", meanings.differing()),
                        group("without what they refer to", meanings.dangling()),
                        new ImportReport.Group("suggested products to look at", SuggestedProductCheck.of(release))));
    }

    private static ImportReport.Group group(String title, List<ReleaseMeanings.Note> notes) {
        return new ImportReport.Group(
                title, notes.stream().map(TerminologyImport::line).sorted().toList());
    }

    private static String line(ReleaseMeanings.Note note) {
        return note.id() + " " + note.name() + ": " + note.why();
    }

    /** The table that was in use is kept beside the new one, which takes its place in one step. */
    private void put(Path scratch, Release release, ReleaseMeanings meanings, ImportReport report) throws IOException {
        var fresh = scratch.resolve("dmd.bin");
        ReleaseTableWriter.write(fresh, release.date(), meanings.byId());
        if (ReleaseTable.read(fresh).size() != meanings.byId().size()) {
            throw new IOException("What was written to " + fresh + " does not read back.");
        }
        var text = scratch.resolve("import-report.txt");
        Files.write(text, report.lines(Integer.MAX_VALUE));
        if (Files.exists(table)) {
            var copy = Files.copy(table, scratch.resolve("dmd-before.bin"));
            Files.move(copy, folder.resolve("dmd-before.bin"), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, table, StandardCopyOption.ATOMIC_MOVE);
        Files.move(text, folder.resolve("import-report.txt"), StandardCopyOption.ATOMIC_MOVE);
        DirectoryEntries.sync(folder);
    }

    /** Of an import that was killed. */
    private void clearLeftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(Files::isDirectory)
                    .filter(each -> String.valueOf(each.getFileName()).startsWith(SCRATCH))
                    .toList()) {
                clear(file);
            }
        }
    }

    private static void clear(Path scratch) throws IOException {
        try (Stream<Path> files = Files.list(scratch)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(scratch);
    }
}
