package prudent.cli.editions;

import picocli.CommandLine.Command;

/** What can be done with editions of the guidelines. */
@Command(
        name = "editions",
        description =
                "Signs editions of the guidelines, proposes them to a running Prudent, brings them to answer step by step, and takes"
                        + " one back.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StatusCommand.class,
            StepCommand.class,
            RollBackCommand.class,
            ProposeCommand.class,
            SignCommand.class,
            EditionKeyCommand.class,
            EditionHistoryCommand.class
        })
public final class EditionsCommand {}
