package prudent.cli.decisions;

import picocli.CommandLine.Command;

/** What can be done with recorded decisions. */
@Command(
        name = "decisions",
        description = "Works on the recorded decisions.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {VerifyCommand.class, ReplayCommand.class, PurgeCommand.class, ExportCommand.class})
public final class DecisionsCommand {}
