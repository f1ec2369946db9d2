package prudent.cli.editions;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import prudent.cli.shared.DataArgument;
import prudent.editions.release.Requests.Request;
import prudent.editions.release.Stage;

/** Brings an edition a step further on its path, in the Prudent that runs on a data directory. */
@Command(
        name = "step",
        description =
                "Brings an edition a step further: reviewed, shadow, canary, live; or withdrawn. The steps are those of the"
                        + " page Editions, with the same rules: the account that runs the command needs the work for it"
                        + " (--prudent.accounts.NAME=safety of the service), and who proposed an edition cannot review it.",
        mixinStandardHelpOptions = true)
final class StepCommand implements Callable<Integer> {

    @Mixin
    DataArgument where = new DataArgument();

    @Parameters(index = "0", paramLabel = "EDITION", description = "Its identity, as \"editions status\" shows it.")
    String edition = "";

    @Parameters(index = "1", paramLabel = "STAGE", description = "Where it is to come: ${COMPLETION-CANDIDATES}.")
    Stage stage = Stage.WITHDRAWN;

    @Option(names = "--why", required = true, paramLabel = "SENTENCE", description = "The reason; it is kept.")
    String why = "";

    @Option(
            names = "--practices",
            split = ",",
            paramLabel = "ODS",
            description = "For a canary: ODS codes of the practices that it answers.")
    Set<String> practices = Set.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Asking.ask(where.data, Request.step(edition, stage, why, practices));
    }
}
