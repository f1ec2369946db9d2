package prudent.cli;

import picocli.CommandLine.Command;

/** What can be done with the tables of codes. */
@Command(
        name = "terminology",
        description = "Works on the tables of codes.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ImportCommand.class)
final class TerminologyCommand {}
