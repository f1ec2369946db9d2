package prudent.hooks;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Calls that together draw every kind of card and of suggestion, and none. */
final class SampleCalls {

    static final String PEN_V = SampleCall.PHENOXYMETHYLPENICILLIN_250MG_TABLETS;
    static final String AMOXICILLIN = SampleCall.AMOXICILLIN_500MG_CAPSULES;
    static final String CLARITHROMYCIN = SampleCall.CLARITHROMYCIN_250MG_TABLETS;

    private SampleCalls() {}

    /** All of them, new each time. */
    static Stream<SampleCall> all() {
        return Stream.of(
                silent(),
                notNeeded(),
                delayed(),
                otherDrug(),
                contraindicated(),
                referred(),
                twice(),
                withoutReason(),
                withoutAllergies(),
                notChosen(),
                SampleCall.sign().order("o-1", PEN_V, "500 mg tds 5/7").feverPain(5),
                SampleCall.sign().order("o-1", PEN_V, "500 mg qds for 14 days").feverPain(5));
    }

    static SampleCall silent() {
        return SampleCall.sign()
                .order("o-1", PEN_V, "500 mg four times a day for 10 days")
                .feverPain(4);
    }

    static SampleCall notNeeded() {
        return SampleCall.select().order("o-1", PEN_V, "500 mg qds 5/7").feverPain(1);
    }

    static SampleCall delayed() {
        return SampleCall.sign()
                .order("o-1", PEN_V, "500 mg four times a day for 5 days")
                .feverPain(3);
    }

    static SampleCall otherDrug() {
        return SampleCall.sign()
                .order("o-1", AMOXICILLIN, "500 mg three times a day for 5 days")
                .feverPain(5);
    }

    static SampleCall contraindicated() {
        return SampleCall.sign()
                .order("o-1", PEN_V, "500 mg four times a day for 10 days")
                .allergy("91936005", "Allergy to penicillin")
                .finding("pregnant", false)
                .feverPain(5);
    }

    static SampleCall referred() {
        return SampleCall.sign().order("o-1", PEN_V, "500 mg qds 5/7").finding("stridor", true);
    }

    static SampleCall twice() {
        return SampleCall.sign()
                .order("o-1", PEN_V, "500 mg four times a day for 5 days")
                .order("o-2", CLARITHROMYCIN, "250 mg twice a day for 5 days")
                .feverPain(5);
    }

    static SampleCall withoutReason() {
        var call = SampleCall.select().order("o-1", PEN_V, "500 mg four times a day for 5 days");
        call.draft(0).remove("reasonCode");
        return call;
    }

    static SampleCall withoutAllergies() {
        return otherDrug().with(body -> ((ObjectNode) body.path("prefetch")).remove("allergies"));
    }

    /** The hook fires before a drug is chosen. */
    static SampleCall notChosen() {
        var call = SampleCall.select().order("o-1", PEN_V, "").feverPain(1);
        call.draft(0).remove(List.of("medicationCodeableConcept", "intent", "dosageInstruction"));
        return call;
    }

    /** What else may be ordered together with medicines. */
    static ObjectNode otherKind(SampleCall call, String type) {
        var order = call.draft(0).objectNode();
        call.with(body -> ((ObjectNode) body.at("/context/draftOrders"))
                .withArray("entry")
                .addObject()
                .set("resource", order));
        order.put("resourceType", type).put("id", "x-1").put("status", "draft");
        order.putObject("subject").put("reference", "Patient/p-1");
        return order;
    }
}
