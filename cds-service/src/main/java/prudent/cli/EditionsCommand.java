package prudent.cli;

import picocli.CommandLine.Command;

/** What can be done with editions of the guidelines. */
@Command(
        name = "editions",
        description = "Signs editions of the guidelines, proposes them to a running Prudent, and takes one back.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RollBackCommand.class,
            ProposeCommand.class,
            SignCommand.class,
            EditionKeyCommand.class,
            EditionHistoryCommand.class
        })
final class EditionsCommand {}
