import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Calls a running Prudent as often as it is told, whether it keeps up or not, and prints how many calls were answered, how many were
 * turned away with 503, and how long both took, counted from when the call was due. Every call is a new one. A program of one file,
 * run from its source:
 *
 * <pre>java cds-service/src/bench/Overload.java http://localhost:8080 5000 256 20</pre>
 *
 * Arguments: address, calls a second, connections, seconds. The first third of the time warms up and is not counted.
 */
public final class Overload {

    private static final String PATIENT = "bench-patient";
    private static final AtomicLong NEXT = new AtomicLong();
    private static final AtomicLong LOST = new AtomicLong();

    private Overload() {}

    private record Heard(boolean answered, long fromDue, long fromSent) {}

    public static void main(String[] arguments) throws Exception {
        var address = URI.create(arguments[0]);
        var rate = Integer.parseInt(arguments[1]);
        var connections = Integer.parseInt(arguments[2]);
        var seconds = Integer.parseInt(arguments[3]);
        System.out.printf("%,d calls/s offered over %d connections, %d s%n", rate, connections, seconds);

        var begin = System.nanoTime();
        var pool = Executors.newFixedThreadPool(connections);
        var tasks = new ArrayList<Callable<List<Heard>>>();
        for (int i = 0; i < connections; i++) {
            tasks.add(() -> calls(address, begin, rate, seconds));
        }
        var heard = new ArrayList<Heard>();
        for (var each : pool.invokeAll(tasks)) {
            heard.addAll(each.get());
        }
        pool.shutdown();
        var counted = seconds * 2 / 3.0;
        System.out.printf("offered and sent %,.0f/s%n", heard.size() / counted);
        System.out.printf("connections lost in all: %,d%n", LOST.get());
        report("answered", heard.stream().filter(Heard::answered).toList(), counted);
        report("turned away", heard.stream().filter(each -> !each.answered()).toList(), counted);
    }

    private static void report(String what, List<Heard> heard, double seconds) {
        var due = heard.stream().mapToLong(Heard::fromDue).sorted().toArray();
        var sent = heard.stream().mapToLong(Heard::fromSent).sorted().toArray();
        System.out.printf(
                "%s %,.0f/s, from sending: p50 %.1f ms, p99 %.1f ms, max %.1f ms; from when due: p50 %.1f ms, p99 %.1f ms%n",
                what, heard.size() / seconds, at(sent, 0.5), at(sent, 0.99), at(sent, 1), at(due, 0.5), at(due, 0.99));
    }

    private static double at(long[] sorted, double quantile) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * quantile)] / 1e6;
    }

    /** One connection, which takes the next call that is due. */
    private static List<Heard> calls(URI address, long begin, int rate, int seconds) throws Exception {
        var heard = new ArrayList<Heard>();
        var end = begin + seconds * 1_000_000_000L;
        var counted = begin + seconds * 1_000_000_000L / 3;
        var body = body();
        var socket = connect(address);
        var in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        while (true) {
            var due = begin + NEXT.getAndIncrement() * 1_000_000_000L / rate;
            if (due > end || System.nanoTime() > end) {
                socket.close();
                return heard;
            }
            for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            var request = request(address, body.replace("HOOK-INSTANCE", UUID.randomUUID().toString()));
            var sent = System.nanoTime();
            boolean answered;
            try {
                socket.getOutputStream().write(request);
                answered = readAnswer(in);
            } catch (IOException e) {
                LOST.incrementAndGet();
                socket.close();
                socket = connect(address);
                in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
                continue;
            }
            var now = System.nanoTime();
            if (!answered) {
                // Tomcat closes the connection after a 503, and says so.
                socket.close();
                socket = connect(address);
                in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            }
            if (due >= counted) {
                heard.add(new Heard(answered, now - due, now - sent));
            }
        }
    }

    private static Socket connect(URI address) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static byte[] request(URI address, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "POST /cds-services/antimicrobial-order-sign HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        var request = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + bytes.length);
        System.arraycopy(bytes, 0, request, head.length(), bytes.length);
        return request;
    }

    /** Whether the answer is 200; anything but 200 and 503 ends the run. */
    private static boolean readAnswer(InputStream in) throws IOException {
        var status = line(in);
        if (!status.startsWith("HTTP/1.1 200") && !status.startsWith("HTTP/1.1 503")) {
            throw new IOException("answered " + status);
        }
        var length = -1;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            for (var chunk = -1; chunk != 0; ) {
                chunk = Integer.parseInt(line(in), 16);
                in.skipNBytes(chunk + 2L);
            }
        }
        return status.startsWith("HTTP/1.1 200");
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    /** A sore throat at FeverPAIN 3 with an amoxicillin draft, and fifty observations beside it: about 30 KB. */
    private static String body() {
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var observations = new ArrayList<String>();
        for (var finding : List.of("feverLast24h", "purulence", "severelyInflamedTonsils")) {
            observations.add(observation("https://prudent.example/fhir/CodeSystem/finding", finding, "\"valueBoolean\":true", today));
        }
        for (var finding : List.of("attendWithin3Days", "noCoughOrCoryza", "systemicallyVeryUnwell")) {
            observations.add(observation("https://prudent.example/fhir/CodeSystem/finding", finding, "\"valueBoolean\":false", today));
        }
        for (int i = 0; i < 50; i++) {
            observations.add(observation("http://loinc.org", "718-7", "\"note\":[{\"text\":\"" + "Words that nobody reads. ".repeat(10)
                    + "\"}],\"valueQuantity\":{\"value\":13." + i + ",\"unit\":\"g/dL\"}", today));
        }
        var draft = "{\"resourceType\":\"MedicationRequest\",\"id\":\"draft\",\"status\":\"draft\",\"intent\":\"order\"," + subject("subject")
                + ",\"authoredOn\":\"" + today + "\",\"medicationCodeableConcept\":{\"coding\":[{\"system\":\"https://dmd.nhs.uk\",\"code\":\"39732411000001106\"}]},"
                + "\"reasonCode\":[{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"363746003\"}]}],"
                + "\"dosageInstruction\":[{\"text\":\"500 mg three times a day for 7 days\"}]}";
        return "{\"hook\":\"order-sign\",\"hookInstance\":\"HOOK-INSTANCE\",\"context\":{\"userId\":\"Practitioner/bench\",\"patientId\":\"" + PATIENT
                + "\",\"draftOrders\":{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + draft + "}]}},\"prefetch\":{\"patient\":{\"resourceType\":\"Patient\",\"id\":\"" + PATIENT
                + "\",\"gender\":\"female\",\"birthDate\":\"" + today.minusYears(34) + "\"},\"conditions\":" + bundle(List.of()) + ",\"observations\":" + bundle(observations)
                + ",\"allergies\":" + bundle(List.of("{\"resourceType\":\"AllergyIntolerance\",\"id\":\"a\",\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"716186003\"}]}," + subject("patient") + "}"))
                + ",\"medications\":" + bundle(List.of()) + "}}";
    }

    private static String observation(String system, String code, String value, LocalDate today) {
        return "{\"resourceType\":\"Observation\",\"status\":\"final\"," + subject("subject") + ",\"code\":{\"coding\":[{\"system\":\"" + system
                + "\",\"code\":\"" + code + "\"}]},\"effectiveDateTime\":\"" + today + "\"," + value + "}";
    }

    private static String subject(String element) {
        return "\"" + element + "\":{\"reference\":\"Patient/" + PATIENT + "\"}";
    }

    private static String bundle(List<String> resources) {
        var entries = resources.stream().map(resource -> "{\"resource\":" + resource + "}").toList();
        return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[" + String.join(",", entries) + "]}";
    }
}
