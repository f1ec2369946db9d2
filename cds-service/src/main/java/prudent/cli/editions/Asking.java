package prudent.cli.editions;

import java.io.IOException;
import java.nio.file.Path;
import prudent.editions.release.Requests;
import prudent.editions.release.Requests.Request;

/** Asks the Prudent that runs on a data directory, and says what came of it. */
final class Asking {

    private Asking() {}

    /** The exit code: 0 when it was done. */
    static int ask(Path data, Request request) throws IOException, InterruptedException {
        var answer = Requests.ask(data, request);
        (answer.done() ? System.out : System.err).println(answer.sentence());
        return answer.done() ? 0 : 1;
    }
}
