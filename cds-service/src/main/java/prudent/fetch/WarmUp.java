package prudent.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;

/**
 * One request to ourselves at start. Loading the client takes longer than a call may wait, so that without it the first call after a
 * start would go without the record.
 */
final class WarmUp implements Callable<Boolean> {

    private static final int PATIENCE_MILLIS = 5000;
    private static final int LONGEST_REQUEST = 4096;
    private static final byte[] ANSWER =
            ("HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\nContent-Length: 2\r\n"
                            + "Connection: close\r\n\r\n{}")
                    .getBytes(US_ASCII);

    private final FhirClients clients;

    WarmUp(FhirClients clients) {
        this.clients = clients;
    }

    @Override
    public Boolean call() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(PATIENCE_MILLIS);
            var thread = new Thread(() -> answer(server), "fetch-warm-up");
            thread.setDaemon(true);
            thread.start();
            var base = new FhirBase("http", "127.0.0.1", server.getLocalPort(), "");
            return clients.connect(base, "none").get(base.url("metadata")).isEmpty();
        }
    }

    private static void answer(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            // A request without a body ends with an empty line, and its first packet holds all of it.
            var unused = socket.getInputStream().read(new byte[LONGEST_REQUEST]);
            socket.getOutputStream().write(ANSWER);
        } catch (IOException e) {
            // The other side notices.
            return;
        }
    }
}
