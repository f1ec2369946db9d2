package prudent.cli.editions;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prudent.cli.shared.DataArgument;
import prudent.editions.release.Requests.Request;

/** Puts the edition of before back, in the Prudent that runs on a data directory. */
@Command(
        name = "rollback",
        description = "Puts the edition of before back, at once. Calls in flight finish on the one they began with.",
        mixinStandardHelpOptions = true)
final class RollBackCommand implements Callable<Integer> {

    @Mixin
    DataArgument where = new DataArgument();

    @Option(names = "--why", required = true, paramLabel = "SENTENCE", description = "The reason; it is kept.")
    String why = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Asking.ask(where.data, Request.rollBack(why));
    }
}
