package prudent.cli.editions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import prudent.cli.shared.DataArgument;
import prudent.editions.release.Requests.Request;

/** Proposes a signed edition to the Prudent that runs on a data directory. */
@Command(
        name = "propose",
        description = "Proposes a signed edition to the Prudent that runs on a data directory.",
        mixinStandardHelpOptions = true)
final class ProposeCommand implements Callable<Integer> {

    @Mixin
    DataArgument where = new DataArgument();

    @Parameters(paramLabel = "FILE", description = "A zip file made by \"editions sign\".")
    Path file = Path.of("");

    @Option(names = "--why", required = true, paramLabel = "SENTENCE", description = "The reason; it is kept.")
    String why = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Asking.ask(where.data, Request.propose(Files.readAllBytes(file), why));
    }
}
