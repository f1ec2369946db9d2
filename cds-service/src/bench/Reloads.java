import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Saves a changed rule again and again in the guidelines folder of a running Prudent, calls it all the while, and prints how long each
 * new edition took to answer and what heap and metaspace hold after a garbage collection. A program of one file:
 *
 * <pre>java cds-service/src/bench/Reloads.java http://localhost:8080 GUIDELINES PID 200</pre>
 *
 * Arguments: address, the folder that Prudent was started with ({@code --prudent.guidelines}; a copy, it is written to), the process
 * id, how many reloads. Start Prudent with {@code --prudent.rollback.watch=false}: what is measured is reloading.
 */
public final class Reloads {

    private static final Pattern EDITION = Pattern.compile("\"edition\":\"([0-9a-f-]{16,})\"");
    private static final int SHOWN_EVERY = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String body;
    private long calls;
    private long failed;

    private Reloads(URI address) throws IOException {
        this.address = address.resolve("/cds-services/antimicrobial-order-sign");
        body = Files.readString(
                Path.of("fhir-profiles/src/main/resources/fhir/examples/cds-hooks/order-sign-sore-throat.json"));
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new Reloads(URI.create(arguments[0]));
        var rules = Path.of(arguments[1], "acute-sore-throat", "rules.drl");
        var process = arguments[2];
        var reloads = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 200;
        var text = Files.readString(rules);
        var edition = bench.edition();
        System.out.println("reload  seconds  heap MB  metaspace MB  classes");
        memory(0, 0, process);
        var times = new ArrayList<Double>();
        for (int i = 1; i <= reloads; i++) {
            var begun = System.nanoTime();
            Files.writeString(rules, text + "\n// reload " + i + " of " + begun + "\n");
            var next = edition;
            while (next.equals(edition)) {
                Thread.sleep(20);
                next = bench.edition();
            }
            edition = next;
            times.add((System.nanoTime() - begun) / 1e9);
            if (i % SHOWN_EVERY == 0 || i == 1) {
                memory(i, times.get(times.size() - 1), process);
            }
        }
        Files.writeString(rules, text);
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                "%d reloads: median %.1f s, longest %.1f s; %,d calls meanwhile, %d of them failed%n",
                reloads, sorted.get(reloads / 2), sorted.get(reloads - 1), bench.calls, bench.failed);
    }

    /** The edition that answers a call now. */
    private String edition() throws IOException, InterruptedException {
        var call = body.replaceFirst(
                "\"hookInstance\"\\s*:\\s*\"[^\"]*\"", "\"hookInstance\": \"" + UUID.randomUUID() + "\"");
        var answer = client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(call))
                        .build(),
                BodyHandlers.ofString());
        calls++;
        var found = EDITION.matcher(answer.body());
        if (answer.statusCode() != 200 || !found.find()) {
            failed++;
            return edition();
        }
        return found.group(1);
    }

    private static void memory(int reload, double seconds, String process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        jcmd(process, "GC.run");
        var heap = String.join(" ", jcmd(process, "GC.heap_info"));
        var classes = String.join(" ", jcmd(process, "VM.metaspace", "basic"));
        System.out.printf(
                "%6d  %7.1f  %7s  %12s  %7s%n",
                reload,
                seconds,
                first("used (\\d+)K", heap, 1024),
                first("Metaspace\\s+used (\\d+)K", heap, 1024),
                first("(\\d+) classes", classes, 1));
    }

    private static String first(String pattern, String text, int divisor) {
        var found = Pattern.compile(pattern).matcher(text);
        return found.find() ? String.valueOf(Long.parseLong(found.group(1)) / divisor) : "?";
    }

    private static List<String> jcmd(String process, String... command) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("jcmd", process));
        line.addAll(List.of(command));
        var started = new ProcessBuilder(line).redirectErrorStream(true).start();
        var lines = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        started.waitFor(1, TimeUnit.MINUTES);
        return lines;
    }
}
