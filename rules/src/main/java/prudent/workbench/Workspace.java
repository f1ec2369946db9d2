package prudent.workbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import prudent.engine.GuidelineFiles;

/**
 * What an author works on: a guidelines folder, and which of its guidelines.
 *
 * @param files all files, for what holds between folders
 * @param folders the guidelines that are meant
 */
public record Workspace(GuidelineFiles files, List<String> folders) {

    private static final Pattern ID = Pattern.compile("(?m)^\\s*@id\\(\\s*([\\w-]+)\\s*\\)");

    /** All guidelines of a folder; or one, where the folder is a guideline among others. */
    public static Workspace in(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        var parent = path.getParent();
        var isGuideline = Files.exists(path.resolve("guideline.yaml"))
                || Files.exists(path.resolve("rules.drl"))
                || Files.exists(path.resolve("vignettes.yaml"));
        if (isGuideline && parent != null) {
            return new Workspace(GuidelineFiles.in(parent), List.of(String.valueOf(path.getFileName())));
        }
        return of(GuidelineFiles.in(path));
    }

    /** All guidelines of some files. */
    public static Workspace of(GuidelineFiles files) {
        return new Workspace(files, files.folders());
    }

    /** The text of a file; empty when there is none. */
    String text(String file) {
        var bytes = files.contents().get(file);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The ids of the rules of a folder, as they stand there. */
    List<String> ids(String folder) {
        return ID.matcher(text(folder + "/rules.drl"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The ids of the rules of all folders. */
    Set<String> allIds() {
        var ids = new HashSet<String>();
        files.folders().forEach(folder -> ids.addAll(ids(folder)));
        return ids;
    }

    /** The files of one folder alone. */
    GuidelineFiles only(String folder) {
        var contents = new TreeMap<>(files.contents());
        contents.keySet().removeIf(name -> !name.startsWith(folder + "/"));
        return new GuidelineFiles(contents);
    }
}
