package prudent.decisions.events;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Decisions were taken out of the log.
 *
 * @param id identity of the export; it also stands in what was exported
 * @param at when
 * @param by user name of whoever exported
 * @param format csv, ndjson or fhir
 * @param filter which decisions, by name and value
 * @param count how many decisions went out
 * @param sha256 of the bytes that went out, in hex
 */
public record Export(
        UUID id, Instant at, String by, String format, Map<String, String> filter, long count, String sha256)
        implements LaterEvent {

    public Export {
        // Sorted, so that one export has one JSON.
        filter = Collections.unmodifiableMap(new TreeMap<>(filter));
    }

    @Override
    public List<UUID> decisions() {
        return List.of();
    }

    @Override
    public EventKind kind() {
        return EventKind.EXPORT;
    }

    @Override
    public Export withoutNumbers() {
        var clean = new TreeMap<String, String>();
        filter.forEach((name, value) -> clean.put(name, FreeText.withoutNumbers(value)));
        return new Export(id, at, by, format, clean, count, sha256);
    }
}
