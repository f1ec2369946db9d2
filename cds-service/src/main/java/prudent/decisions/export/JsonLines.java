package prudent.decisions.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prudent.decisions.Decision;
import prudent.decisions.EventJson;
import prudent.decisions.Feedback;
import prudent.decisions.RecordedDecision;

/** A JSON object a line. */
final class JsonLines implements ExportLines {

    private record Header(ExportHeader export, Map<String, String> definitions) {}

    private record Line(Decision decision, List<Feedback> feedback, String previousHash, String hash) {}

    @Override
    public String header(ExportHeader header) {
        var definitions = new LinkedHashMap<String, String>();
        Column.ALL.forEach(column -> definitions.put(column.title(), column.meaning()));
        definitions.put("orders.facts", "what was known: the first \"given\" came with the call, the rest was derived");
        definitions.put("orders.findings", "what the rules concluded; withheldBecause says why it was not shown");
        return EventJson.write(new Header(header, definitions)).text() + "\n";
    }

    @Override
    public String line(RecordedDecision recorded) {
        // The sealed record number does not leave the log.
        var line = new Line(
                recorded.decision().withoutRecordNumber(),
                recorded.feedback(),
                recorded.previousHash(),
                recorded.hash());
        return EventJson.write(line).text() + "\n";
    }
}
