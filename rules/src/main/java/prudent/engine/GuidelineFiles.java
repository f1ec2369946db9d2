package prudent.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import prudent.adaptation.Overrides;
import prudent.language.Fault;

/**
 * The files of a guidelines folder, by path within it ({@code acute-sore-throat/rules.drl}).
 *
 * @param contents path to bytes, in the order of the paths
 */
public record GuidelineFiles(SortedMap<String, byte[]> contents) {

    static final String PACKAGED = "guidelines/";
    static final String INDEX = PACKAGED + "index.txt";

    /** What holds here and on this day only: a board's overrides, and which guidelines' last day is over. */
    private static final String HERE_AND_NOW = "adaptation/";

    private static final String EXPIRED = HERE_AND_NOW + "expired.txt";

    private static final int DIGITS = 16;
    private static final int LOCAL_DIGITS = 8;

    public GuidelineFiles {
        contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    }

    /** The files of a rule author's folder. */
    public static GuidelineFiles in(Path folder) {
        var contents = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (name.indexOf('/') > 0 && !name.startsWith(".")) {
                    contents.put(name, Files.readAllBytes(path));
                }
            }
        } catch (NoSuchFileException e) {
            throw new GuidelineDefect(List.of(folder + ": there is no such folder"));
        } catch (IOException e) {
            throw new GuidelineDefect(List.of(folder + ": cannot be read as a guidelines folder (" + e + ")"));
        }
        if (contents.isEmpty()) {
            throw new GuidelineDefect(List.of(folder + ": holds no guideline; each has a folder with guideline.yaml"));
        }
        return new GuidelineFiles(contents);
    }

    /** The guidelines that come with the program. */
    public static GuidelineFiles packaged() {
        var contents = new TreeMap<String, byte[]>();
        for (var name : packagedText(INDEX).lines().toList()) {
            contents.put(name, packagedBytes(PACKAGED + name));
        }
        return new GuidelineFiles(contents);
    }

    /** Of these files, those of the folders whose rules differ from others in any byte, or are not among them. */
    GuidelineFiles foldersUnlike(GuidelineFiles others) {
        var unlike = new TreeMap<>(contents);
        for (var folder : folders()) {
            if (holdsTheSame(others, folder)) {
                unlike.keySet().removeIf(name -> name.startsWith(folder + "/"));
            }
        }
        return new GuidelineFiles(unlike);
    }

    private boolean holdsTheSame(GuidelineFiles others, String folder) {
        var rules = folder + "/rules.drl";
        var names = contents.keySet().stream()
                .filter(name -> name.startsWith(folder + "/") && name.endsWith(".drl"))
                .toList();
        return names.equals(List.of(rules))
                && Arrays.equals(contents.get(rules), others.contents().get(rules));
    }

    /**
     * The identity of these files: the first 16 hexadecimal digits of the SHA-256 over names and contents. What holds here and on
     * this day only has an identity of its own behind it, so that a decision names the national edition and what held.
     */
    public String edition() {
        var national = national();
        var hereAndNow = new TreeMap<>(contents);
        hereAndNow.keySet().removeAll(national.contents().keySet());
        return hash(national.contents()).substring(0, DIGITS)
                + (hereAndNow.isEmpty() ? "" : "." + hash(hereAndNow).substring(0, LOCAL_DIGITS));
    }

    /** These files without what holds here and on this day only. */
    public GuidelineFiles national() {
        var national = new TreeMap<>(contents);
        national.keySet().removeIf(name -> name.startsWith(HERE_AND_NOW));
        return new GuidelineFiles(national);
    }

    /** The guidelines whose last day is over, by folder. */
    public List<String> expired() {
        var expired = contents.get(EXPIRED);
        return expired == null
                ? List.of()
                : new String(expired, StandardCharsets.UTF_8).lines().toList();
    }

    /** The same, where the last day of these guidelines is over and of no others. */
    GuidelineFiles withExpired(List<String> folders) {
        var marked = new TreeMap<>(contents);
        marked.remove(EXPIRED);
        if (!folders.isEmpty()) {
            marked.put(EXPIRED, (String.join("\n", folders) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new GuidelineFiles(marked);
    }

    /** The same with a board's overrides. */
    public GuidelineFiles with(byte[] overrides) {
        var both = new TreeMap<>(contents);
        both.put(Overrides.FILE, overrides);
        return new GuidelineFiles(both);
    }

    /** A board's overrides among these files. */
    public Overrides overrides() {
        var overrides = contents.get(Overrides.FILE);
        return overrides == null ? Overrides.NONE : Overrides.read(overrides);
    }

    /** What cannot be understood in a board's overrides, whatever the guidelines say. */
    public List<String> overrideFaults() {
        var overrides = overrides();
        return Stream.concat(overrides.faults().stream(), overrides.strangers(folders()).stream())
                .map(Fault::toString)
                .toList();
    }

    private static String hash(SortedMap<String, byte[]> contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** The names of the guideline folders, in order. */
    public List<String> folders() {
        return contents.keySet().stream()
                .filter(name -> !name.startsWith(HERE_AND_NOW))
                .map(name -> name.substring(0, name.indexOf('/')))
                .distinct()
                .toList();
    }

    static String packagedText(String resource) {
        return new String(packagedBytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] packagedBytes(String resource) {
        try (InputStream in = GuidelineFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new GuidelineDefect(List.of(resource + ": missing from the program; build it again with Maven"));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
