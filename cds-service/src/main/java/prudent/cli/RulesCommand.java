package prudent.cli;

import picocli.CommandLine.Command;

/** What a rule author does with guidelines. */
@Command(
        name = "rules",
        description =
                "Checks, tests and explains guidelines. A guideline is a folder of four files; rules/AUTHORING.md says how"
                        + " they are written.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CheckCommand.class, TestCommand.class, ExplainCommand.class})
final class RulesCommand {}
