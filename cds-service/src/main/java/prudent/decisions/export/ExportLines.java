package prudent.decisions.export;

import prudent.decisions.RecordedDecision;

/** How decisions are written in one format, a line each. */
interface ExportLines {

    /** What stands before them; one or more lines. */
    String header(ExportHeader header);

    String line(RecordedDecision recorded);

    static ExportLines of(ExportFormat format) {
        return switch (format) {
            case CSV -> new CsvLines();
            case NDJSON -> new JsonLines();
            case FHIR -> new FhirLines();
        };
    }
}
