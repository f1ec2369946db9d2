package prudent.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import prudent.facts.Fact;
import prudent.intake.orders.DraftOrder;
import prudent.intake.products.DrugRecognition;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls in short for the tests of intake; single quotes stand for double ones. */
public final class Calls {
    public static final Terminology TERMINOLOGY = Terminology.load();
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZONE);
    public static final PatientRecordReader READER = new PatientRecordReader(TERMINOLOGY, CLOCK);
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    public static final String PATIENT =
            "{'resourceType':'Patient','id':'p1','gender':'female','birthDate':'1990-11-24'}";
    public static final String AMOXICILLIN =
            "'medicationCodeableConcept':{'coding':[{'system':'https://dmd.nhs.uk','code':'39732411000001106'}]}";

    private Calls() {}

    public static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    public static ObjectNode object(String text) {
        return (ObjectNode) json(text);
    }

    /** A MedicationRequest of the patient with these elements. */
    public static String order(String id, String elements) {
        return "{'resourceType':'MedicationRequest','id':'" + id
                + "','status':'draft','intent':'order','subject':{'reference':'Patient/p1'}," + elements + "}";
    }

    public static String bundle(String... resources) {
        var entries = String.join("},{'resource':", resources);
        return "{'resourceType':'Bundle','entry':[" + (resources.length == 0 ? "" : "{'resource':" + entries + "}")
                + "]}";
    }

    public static PatientRecord sign(String prefetch, String... orders) {
        var context = "{'userId':'Practitioner/u1','patientId':'p1','draftOrders':" + bundle(orders) + "}";
        return READER.read("order-sign", json(context), json(prefetch));
    }

    /** The facts about the patient from a call with this prefetch beside the patient. */
    public static List<Fact> facts(String prefetch) {
        return sign("{'patient':" + PATIENT + "," + prefetch + "}", order("o1", AMOXICILLIN))
                .facts();
    }

    /** The facts about an order for amoxicillin capsules with these further elements. */
    public static List<Fact> orderFacts(String elements) {
        return onlyOrder(order("o1", AMOXICILLIN + "," + elements)).facts();
    }

    public static DraftOrder onlyOrder(String order) {
        return sign("{'patient':" + PATIENT + "}", order).orders().get(0);
    }

    public static DrugRecognition drug(String concept) {
        return onlyOrder(order("o1", "'medicationCodeableConcept':" + concept)).drug();
    }
}
