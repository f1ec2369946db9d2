package prudent.hooks;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import prudent.fetch.RecordFetcher;
import prudent.forms.FormAnswers;
import prudent.intake.PatientRecord;
import prudent.intake.PatientRecordReader;
import prudent.intake.record.RecordSource;
import prudent.security.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The record that a call is about: what it brought, and what may be had from the caller's FHIR server. */
@Component
final class CallRecords {

    private final PatientRecordReader reader;
    private final RecordFetcher fetcher;
    private final FormAnswers forms;

    CallRecords(PatientRecordReader reader, RecordFetcher fetcher, FormAnswers forms) {
        this.reader = reader;
        this.fetcher = fetcher;
        this.forms = forms;
    }

    PatientRecord of(Call call) {
        var request = call.request();
        return reader.read(request.hook(), request.context(), request.prefetch(), source(call));
    }

    private RecordSource source(Call call) {
        var registered =
                call.caller().equals(Caller.ANYBODY) ? null : call.caller().fhirServers();
        var patientId = call.request().context().path("patientId").asString("");
        var source = fetcher.source(call.request().fhirAccess(), patientId, registered);
        var answers = forms.about(call.caller(), patientId);
        return answers.isEmpty() ? source : new WithAnswers(source, answers);
    }

    /** The same source, with what was answered on our own form beside it. */
    private record WithAnswers(RecordSource server, List<ObjectNode> answers) implements RecordSource {

        @Override
        public Map<String, JsonNode> fetch(List<Missing> missing) {
            return server.fetch(missing);
        }
    }
}
