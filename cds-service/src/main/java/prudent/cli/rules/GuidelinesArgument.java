package prudent.cli.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import prudent.adaptation.Overrides;
import prudent.engine.GuidelineDefect;
import prudent.engine.GuidelineFiles;
import prudent.workbench.Workspace;

/** Which guidelines a command is about. */
final class GuidelinesArgument {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "${env:PRUDENT_GUIDELINES:-}",
            description = "A folder of guidelines, or one guideline in it (PRUDENT_GUIDELINES, ./rules/guidelines or"
                    + " ./guidelines; else the guidelines that come with the program).")
    String folder = "";

    @Option(
            names = {"--adaptation", "--prudent.adaptation"},
            paramLabel = "DIR",
            description = "A board's folder with overrides.csv: its own numbers in place of some national ones.")
    @Nullable
    Path adaptation;

    Workspace workspace() {
        var found = folder();
        var national = found == null ? Workspace.of(GuidelineFiles.packaged()) : Workspace.in(found);
        return adaptation == null ? national : new Workspace(withOverrides(national.files()), national.folders());
    }

    private GuidelineFiles withOverrides(GuidelineFiles national) {
        try {
            return national.with(Files.readAllBytes(overridesFile()));
        } catch (IOException e) {
            throw new GuidelineDefect(List.of(overridesFile() + ": cannot be read"));
        }
    }

    private Path overridesFile() {
        return Path.of(String.valueOf(adaptation), "overrides.csv");
    }

    /** A fault as editors can follow it: with the path from here. */
    String fromHere(String fault) {
        if (adaptation != null && fault.startsWith(Overrides.FILE)) {
            return overridesFile() + fault.substring(Overrides.FILE.length());
        }
        var found = folder();
        if (found == null) {
            return fault;
        }
        var isOne = workspaceRoot(found) != found;
        return (isOne ? workspaceRoot(found) : found).resolve(fault).toString();
    }

    private static Path workspaceRoot(Path found) {
        var parent = found.toAbsolutePath().normalize().getParent();
        var isOne = Files.exists(found.resolve("guideline.yaml")) || Files.exists(found.resolve("rules.drl"));
        if (!isOne || parent == null) {
            return found;
        }
        var here = Path.of("").toAbsolutePath();
        return parent.startsWith(here) ? here.relativize(parent) : parent;
    }

    private @Nullable Path folder() {
        return folder.isBlank()
                ? Stream.of("rules/guidelines", "guidelines")
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(null)
                : Path.of(folder);
    }
}
