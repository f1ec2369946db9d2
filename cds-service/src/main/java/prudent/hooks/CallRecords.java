package prudent.hooks;

import org.springframework.stereotype.Component;
import prudent.fetch.RecordFetcher;
import prudent.intake.PatientRecord;
import prudent.intake.PatientRecordReader;
import prudent.intake.RecordSource;
import prudent.security.Caller;

/** The record that a call is about: what it brought, and what may be had from the caller's FHIR server. */
@Component
final class CallRecords {

    private final PatientRecordReader reader;
    private final RecordFetcher fetcher;

    CallRecords(PatientRecordReader reader, RecordFetcher fetcher) {
        this.reader = reader;
        this.fetcher = fetcher;
    }

    PatientRecord of(Call call) {
        var request = call.request();
        return reader.read(request.hook(), request.context(), request.prefetch(), source(call));
    }

    private RecordSource source(Call call) {
        var registered =
                call.caller().equals(Caller.ANYBODY) ? null : call.caller().fhirServers();
        var patientId = call.request().context().path("patientId").asString("");
        return fetcher.source(call.request().fhirAccess(), patientId, registered);
    }
}
