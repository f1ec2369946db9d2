package prudent.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Build step: compiles the packaged guidelines, so that the program starts without compiling anything. */
public final class CompileGuidelines {

    private CompileGuidelines() {}

    /**
     * Compiles one folder into another.
     *
     * @param arguments the guidelines folder and the folder of compiled classes
     */
    public static void main(String[] arguments) throws IOException {
        var files = GuidelineFiles.in(Path.of(arguments[0]));
        var target = Path.of(arguments[1]);
        var classes = RuleCompiler.compile(files);
        for (var each : classes.entrySet()) {
            write(target.resolve(each.getKey()), each.getValue());
        }
        write(target.resolve(GuidelineFiles.INDEX), lines(files.contents().keySet()));
        write(target.resolve(RuleClasses.MODELS), lines(RuleClasses.modelsAmong(classes.keySet())));
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    private static byte[] lines(Iterable<String> names) {
        return (String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
