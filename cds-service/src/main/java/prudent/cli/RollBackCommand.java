package prudent.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prudent.editions.release.Requests;
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
        return print(Requests.ask(where.data, new Request(System.getProperty("user.name"), why, "")));
    }

    static int print(Requests.Answer answer) {
        (answer.done() ? System.out : System.err).println(answer.sentence());
        return answer.done() ? 0 : 1;
    }
}
