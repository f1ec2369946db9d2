package prudent.cli;

import picocli.CommandLine.Command;

/** What can be done with registered clients. */
@Command(
        name = "clients",
        description = "Works on the file of registered clients.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CheckClientsCommand.class)
final class ClientsCommand {}
