package prudent.cli;

import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import prudent.cli.decisions.DecisionsCommand;
import prudent.cli.editions.EditionsCommand;
import prudent.cli.rules.RulesCommand;

/** The command line of {@code prudent.jar}. */
@Command(
        name = "java -jar prudent.jar",
        description = "Prudent: decision support for antimicrobial stewardship in general practice.",
        mixinStandardHelpOptions = true,
        versionProvider = PrudentVersion.class,
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {"", "Without a command it serves; try \"serve --help\" for what can be set."})
public final class PrudentCommand {

    private static final String SERVE = "serve";
    private static final Set<String> OWN_OPTIONS = Set.of("--help", "--version");

    /** Runs a command; gives its exit code, 0 only on success. */
    public static int run(String... arguments) {
        return new CommandLine(new PrudentCommand())
                .addSubcommand(SERVE, new ServeCommand())
                .addSubcommand("rules", new RulesCommand())
                .addSubcommand("decisions", new DecisionsCommand())
                .addSubcommand("terminology", new TerminologyCommand())
                .addSubcommand("editions", new EditionsCommand())
                .addSubcommand("clients", new ClientsCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(PrudentCommand::fail)
                .execute(withCommand(arguments));
    }

    /** What stops a start has been reported by then, in plain words; of any other command it is a defect. */
    private static int fail(Exception failure, CommandLine command, ParseResult result) throws Exception {
        if (command.getCommandName().equals(SERVE)) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    private static String[] withCommand(String[] arguments) {
        var hasCommand = arguments.length > 0 && (!arguments[0].startsWith("--") || OWN_OPTIONS.contains(arguments[0]));
        return hasCommand
                ? arguments
                : Stream.concat(Stream.of(SERVE), Stream.of(arguments)).toArray(String[]::new);
    }
}
