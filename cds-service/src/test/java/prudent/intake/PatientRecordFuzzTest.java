package prudent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import prudent.MutatedJson;
import prudent.intake.record.RecordRefused;

/** Whatever is changed in a good call: a record, or a refusal that quotes nothing. */
class PatientRecordFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void readsOrRefuses(FuzzedDataProvider data) {
        var call = Calls.object(MalformedCallTest.CALL);
        new MutatedJson(bound -> data.consumeInt(0, bound - 1), () -> data.consumeString(200)).edit(call);
        var hook = data.consumeBoolean() ? "order-sign" : "order-select";
        try {
            var record = Calls.READER.read(hook, call.path("context"), call.get("prefetch"));
            assertThat(record.orders()).hasSizeLessThanOrEqualTo(100);
        } catch (RecordRefused refusal) {
            assertThat(refusal.sentence()).endsWith(".").doesNotContain("onerror", "javascript");
        }
    }
}
