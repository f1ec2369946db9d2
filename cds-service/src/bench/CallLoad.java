import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Puts a running Prudent under load and prints calls per second and latencies. Every call is a new one: it has its own
 * hookInstance, so each is assessed and recorded. A program of one file, run from its source:
 *
 * <pre>java cds-service/src/bench/CallLoad.java http://localhost:8080 large 8 20</pre>
 *
 * Arguments: address, body (small, about 7 KB, or large, about 58 KB), connections, seconds. The first third of the time warms up
 * and is not counted.
 */
public final class CallLoad {

    private static final String PATIENT = "bench-patient";

    private CallLoad() {}

    public static void main(String[] arguments) throws Exception {
        var address = URI.create(arguments.length > 0 ? arguments[0] : "http://localhost:8080");
        var large = arguments.length > 1 && arguments[1].equals("large");
        var connections = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        var seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 20;
        var body = body(large);
        System.out.printf("%s body of %,d bytes, %d connections, %d s%n", large ? "large" : "small", body.length(), connections, seconds);

        var begin = System.nanoTime();
        var counted = begin + seconds * 1_000_000_000L / 3;
        var end = begin + seconds * 1_000_000_000L;
        var pool = Executors.newFixedThreadPool(connections);
        var tasks = new ArrayList<Callable<long[]>>();
        for (int i = 0; i < connections; i++) {
            tasks.add(() -> calls(address, body, counted, end));
        }
        var latencies = new ArrayList<long[]>();
        for (var each : pool.invokeAll(tasks)) {
            latencies.add(each.get());
        }
        pool.shutdown();
        report(latencies, (end - counted) / 1e9);
    }

    private static void report(List<long[]> perConnection, double seconds) {
        var all = perConnection.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%,.0f calls/s, p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, max %.2f ms, %,d calls%n",
                all.length / seconds, at(all, 0.5), at(all, 0.9), at(all, 0.99), at(all, 1), all.length);
    }

    private static double at(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * quantile)] / 1e6;
    }

    /** One connection, one call after the other; returns the latencies of the counted ones in nanoseconds. */
    private static long[] calls(URI address, String body, long counted, long end) throws IOException {
        var latencies = new long[4_000_000];
        var count = 0;
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            var out = socket.getOutputStream();
            while (System.nanoTime() < end) {
                var request = request(address, body.replace("HOOK-INSTANCE", UUID.randomUUID().toString()));
                var sent = System.nanoTime();
                out.write(request);
                readAnswer(in);
                var answered = System.nanoTime();
                if (sent >= counted && answered <= end) {
                    latencies[count++] = answered - sent;
                }
            }
        }
        return Arrays.copyOf(latencies, count);
    }

    private static byte[] request(URI address, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "POST /cds-services/antimicrobial-order-sign HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        var request = new byte[head.length() + bytes.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
        System.arraycopy(bytes, 0, request, head.length(), bytes.length);
        return request;
    }

    private static void readAnswer(InputStream in) throws IOException {
        var status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("answered " + status);
        }
        var length = -1;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (var chunk = Integer.parseInt(line(in), 16); ; chunk = Integer.parseInt(line(in), 16)) {
            in.skipNBytes(chunk + 2L);
            if (chunk == 0) {
                return;
            }
        }
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

    /** A sore throat at FeverPAIN 3 with an amoxicillin draft: a card with two suggestions. */
    private static String body(boolean large) {
        var today = LocalDate.now(java.time.ZoneId.of("Europe/London"));
        var observations = new ArrayList<String>();
        observations.add(finding("feverLast24h", "\"valueBoolean\":true", today));
        observations.add(finding("purulence", "\"valueBoolean\":true", today));
        observations.add(finding("attendWithin3Days", "\"valueBoolean\":false", today));
        observations.add(finding("severelyInflamedTonsils", "\"valueBoolean\":true", today));
        observations.add(finding("noCoughOrCoryza", "\"valueBoolean\":false", today));
        observations.add(finding("systemicallyVeryUnwell", "\"valueBoolean\":false", today));
        var conditions = new ArrayList<String>();
        var medications = new ArrayList<String>();
        if (large) {
            for (int i = 0; i < 20; i++) {
                observations.add(padded("Observation", i, "\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"718-7\"}]},\"valueQuantity\":{\"value\":13." + i + ",\"unit\":\"g/dL\"}", today));
            }
            for (int i = 0; i < 8; i++) {
                conditions.add(padded("Condition", i, "\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"195967001\",\"display\":\"Asthma\"}]}", today));
            }
            for (int i = 0; i < 12; i++) {
                medications.add(padded("MedicationRequest", i, "\"status\":\"completed\",\"intent\":\"order\",\"authoredOn\":\"" + today.minusDays(200 + i) + "\",\"medicationCodeableConcept\":{\"coding\":[{\"system\":\"https://dmd.nhs.uk\",\"code\":\"39732411000001106\"}]}", today));
            }
        }
        return "{\"hook\":\"order-sign\",\"hookInstance\":\"HOOK-INSTANCE\",\"context\":{\"userId\":\"Practitioner/bench\",\"patientId\":\"" + PATIENT
                + "\",\"draftOrders\":{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + draft(today) + "}]}},\"prefetch\":{\"patient\":{\"resourceType\":\"Patient\",\"id\":\"" + PATIENT
                + "\",\"gender\":\"female\",\"birthDate\":\"" + today.minusYears(34) + "\"},\"conditions\":" + bundle(conditions) + ",\"observations\":" + bundle(observations)
                + ",\"allergies\":" + bundle(List.of("{\"resourceType\":\"AllergyIntolerance\",\"id\":\"a\",\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"716186003\"}]}," + subject("patient") + "}"))
                + ",\"medications\":" + bundle(medications) + "}}";
    }

    private static String draft(LocalDate today) {
        return "{\"resourceType\":\"MedicationRequest\",\"id\":\"draft\",\"status\":\"draft\",\"intent\":\"order\"," + subject("subject")
                + ",\"authoredOn\":\"" + today + "\",\"medicationCodeableConcept\":{\"coding\":[{\"system\":\"https://dmd.nhs.uk\",\"code\":\"39732411000001106\",\"display\":\"Amoxicillin 500mg capsules\"}]},"
                + "\"reasonCode\":[{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"363746003\"}]}],\"dosageInstruction\":[{\"text\":\"500 mg three times a day for 7 days\",\"timing\":{\"repeat\":{\"frequency\":3,\"period\":1,\"periodUnit\":\"d\",\"boundsDuration\":{\"value\":7,\"unit\":\"day\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"d\"}}},\"doseAndRate\":[{\"doseQuantity\":{\"value\":500,\"unit\":\"mg\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"mg\"}}]}],"
                + "\"dispenseRequest\":{\"quantity\":{\"value\":21,\"unit\":\"capsule\"},\"expectedSupplyDuration\":{\"value\":7,\"unit\":\"day\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"d\"}}}";
    }

    private static String finding(String key, String value, LocalDate today) {
        return "{\"resourceType\":\"Observation\",\"id\":\"" + key + "\",\"status\":\"final\"," + subject("subject")
                + ",\"code\":{\"coding\":[{\"system\":\"https://prudent.example/fhir/CodeSystem/finding\",\"code\":\"" + key + "\"}]},\"effectiveDateTime\":\"" + today + "\"," + value + "}";
    }

    /** A resource with what real records carry around what matters: meta, identifiers, a narrative. */
    private static String padded(String type, int number, String core, LocalDate today) {
        return "{\"resourceType\":\"" + type + "\",\"id\":\"" + type + number + "\",\"meta\":{\"versionId\":\"" + number + "\",\"lastUpdated\":\"" + today
                + "T09:00:00Z\",\"profile\":[\"https://fhir.hl7.org.uk/StructureDefinition/UKCore-" + type + "\"]},\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">"
                + "A narrative that nobody reads, line after line of it. ".repeat(12) + "</div>\"},\"identifier\":[{\"system\":\"https://gp-system.example/id\",\"value\":\"" + UUID.nameUUIDFromBytes((type + number).getBytes(StandardCharsets.UTF_8)) + "\"}],"
                + subject("subject") + "," + core + "}";
    }

    private static String subject(String element) {
        return "\"" + element + "\":{\"reference\":\"Patient/" + PATIENT + "\"}";
    }

    private static String bundle(List<String> resources) {
        var entries = resources.stream().map(resource -> "{\"resource\":" + resource + "}").toList();
        return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":" + resources.size() + ",\"entry\":[" + String.join(",", entries) + "]}";
    }
}
