package prudent.hooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One of the requests in {@code requests.yaml}, which says what its parts mean. */
record HostileRequest(Map<String, Object> parts) {

    private static final Pattern REPEAT = Pattern.compile("«(.*?)\\*(\\d+)»", Pattern.DOTALL);

    static HostileRequest of(String name, String body) {
        return new HostileRequest(Map.of("name", name, "body", body));
    }

    String name() {
        return Objects.requireNonNull(text("name"));
    }

    List<String> status() {
        return texts("status");
    }

    List<String> absent() {
        return texts("absent");
    }

    List<String> present() {
        return texts("present");
    }

    private @Nullable String text(String part) {
        var value = parts.get(part);
        return value == null ? null : String.valueOf(value);
    }

    private List<String> texts(String part) {
        var value = parts.get(part);
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : value == null ? List.of() : List.of(String.valueOf(value));
    }

    /** What goes over the wire, one character a byte. */
    String bytes() {
        var raw = text("raw");
        if (raw != null) {
            return raw.equals("hex") ? hex() : repeat(raw);
        }
        var line = text("line");
        return (line == null ? "POST /cds-services/antimicrobial-order-sign" : repeat(line)) + " HTTP/1.1\r\n"
                + "Host: localhost\r\nConnection: close\r\n" + headers() + framed();
    }

    private String headers() {
        var headers = new StringBuilder();
        var given = parts.get("headers") instanceof Map<?, ?> map ? map : Map.of("Content-Type", "application/json");
        given.forEach((name, value) -> headers.append(name)
                .append(": ")
                .append(repeat(String.valueOf(value)))
                .append("\r\n"));
        return headers.toString();
    }

    private String framed() {
        if (parts.get("chunks") instanceof List<?> chunks) {
            var framed = new StringBuilder("Transfer-Encoding: chunked\r\n\r\n");
            for (var chunk : chunks) {
                var bytes = repeat(String.valueOf(chunk));
                framed.append(Integer.toHexString(bytes.length()))
                        .append("\r\n")
                        .append(bytes)
                        .append("\r\n");
            }
            return framed.toString();
        }
        var body = body();
        return body == null ? "\r\n" : "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private @Nullable String body() {
        if (parts.get("change") instanceof Map<?, ?> change) {
            return wire(changed(change));
        }
        var body = text("body");
        return body != null ? wire(repeat(body)) : text("hex") != null ? hex() : null;
    }

    private String hex() {
        var hex = Objects.requireNonNull(text("hex"));
        var call = hex.endsWith("$CALL");
        var bytes = HexFormat.of().parseHex(call ? hex.substring(0, hex.length() - 5) : hex);
        return new String(bytes, ISO_8859_1) + (call ? wire(good().json()) : "");
    }

    private static String changed(Map<?, ?> change) {
        // Marks first and their values as text afterwards: not everything hostile survives a parser.
        var values = change.values().toArray();
        var call = good().with(body -> {
            var number = 0;
            for (var pointer : change.keySet()) {
                put(body, JsonPointer.compile(String.valueOf(pointer)), values[number] == null, number);
                number++;
            }
        });
        var json = call.json();
        for (var number = 0; number < values.length; number++) {
            json = json.replace("\"@" + number + "\"", repeat(String.valueOf(values[number])));
        }
        return json;
    }

    private static void put(ObjectNode body, JsonPointer pointer, boolean remove, int number) {
        var parent = body.at(pointer.head());
        var last = pointer.last();
        if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), "@" + number);
        } else if (remove) {
            ((ObjectNode) parent).remove(last.getMatchingProperty());
        } else {
            ((ObjectNode) parent).put(last.getMatchingProperty(), "@" + number);
        }
    }

    static SampleCall good() {
        return SampleCall.sign()
                .order("o-1", SampleCall.PHENOXYMETHYLPENICILLIN_250MG_TABLETS, "500 mg four times a day for 5 days")
                .feverPain(3);
    }

    private static String repeat(String text) {
        var filled = text.contains("$")
                ? text.replace("$CALL", good().json()).replace("$DRAFT", "{\"resource\":" + good().draft(0) + "}")
                : text;
        return REPEAT.matcher(filled)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
    }

    private static String wire(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
