package prudent.workbench;

import java.util.List;
import prudent.language.Fault;

/**
 * The lines of a YAML file, to say where something stands.
 *
 * @param name path within the guidelines folder
 */
record YamlLines(String name, List<String> lines) {

    static YamlLines of(String name, String text) {
        return new YamlLines(name, text.lines().toList());
    }

    /** A fault at the line that begins with a word, or at the beginning. */
    Fault fault(String word, String what) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.startsWith(word + ":") || line.startsWith("- " + word) || line.startsWith("\"" + word + "\":")) {
                return new Fault(name, i + 1, 1 + lines.get(i).indexOf(line), what);
            }
        }
        return new Fault(name, 1, 1, what);
    }
}
