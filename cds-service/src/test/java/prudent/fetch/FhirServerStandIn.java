package prudent.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A FHIR server over real HTTP with one base address a behaviour: {@code /name} behaves as {@link Behaviour} of that name says. */
public final class FhirServerStandIn {

    /** What a base address answers; throws when the connection is to break. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(Request request) throws IOException, InterruptedException;
    }

    /** One request as it came, path and query without the base. */
    public record Request(FhirServerStandIn server, String base, String query, HttpExchange exchange) {

        public void json(String body) throws IOException {
            answer(200, "application/fhir+json;charset=UTF-8", body);
        }

        public void answer(int status, String type, String body) throws IOException {
            var bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        /** The type of resource that is asked for. */
        public String type() {
            return query.split("[/?]", 2)[0];
        }

        public String header(String name) {
            var value = exchange.getRequestHeaders().getFirst(name);
            return value == null ? "" : value;
        }
    }

    static {
        // Otherwise every answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public FhirServerStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "fhir-stand-in");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    public FhirServerStandIn with(String name, Behaviour behaviour) {
        behaviours.put(name, behaviour);
        return this;
    }

    public String base(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    /** All base addresses, as a list in a setting. */
    public String bases() {
        return String.join(",", behaviours.keySet().stream().map(this::base).toList());
    }

    /** The requests that came to a base address. */
    public List<Request> requests(String name) {
        return requests.stream()
                .filter(request -> request.base().equals(base(name)))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString().substring(1);
        var name = path.split("[/?]", 2)[0];
        var query = path.substring(Math.min(path.length(), name.length() + 1));
        var request = new Request(this, base(name), query, exchange);
        requests.add(request);
        try {
            behaviours
                    .getOrDefault(name, unknown -> unknown.answer(404, "text/plain", "no such base"))
                    .answer(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
