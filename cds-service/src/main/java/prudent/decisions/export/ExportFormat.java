package prudent.decisions.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what form decisions leave the log. */
public enum ExportFormat {
    /** A line for each decision, for spreadsheets; it begins with lines of explanation that start with #. */
    CSV("text/csv; charset=UTF-8", "csv"),
    /** A JSON object for each decision with all that is kept of it; the first explains the export. */
    NDJSON("application/x-ndjson", "ndjson"),
    /** A FHIR R4 Bundle for each decision; the first holds the AuditEvent of the export. */
    FHIR("application/fhir+ndjson", "fhir.ndjson");

    private final String mediaType;
    private final String fileEnding;

    ExportFormat(String mediaType, String fileEnding) {
        this.mediaType = mediaType;
        this.fileEnding = fileEnding;
    }

    public String mediaType() {
        return mediaType;
    }

    public String fileEnding() {
        return fileEnding;
    }

    /** Its name in commands and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> of(String key) {
        return Arrays.stream(values())
                .filter(format -> format.key().equals(key))
                .findFirst();
    }
}
