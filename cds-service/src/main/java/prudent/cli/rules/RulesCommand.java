package prudent.cli.rules;

import picocli.CommandLine.Command;

/** What a rule author does with guidelines. */
@Command(
        name = "rules",
        description =
                "Checks, tests and explains guidelines, and says what they would change. A guideline is a folder of four files; rules/AUTHORING.md says how"
                        + " they are written.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CheckCommand.class, TestCommand.class, ExplainCommand.class, ImpactCommand.class})
public final class RulesCommand {}
