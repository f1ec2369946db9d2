package prudent.intake.orders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prudent.intake.record.FhirJson;
import prudent.intake.record.Prefetch;
import prudent.intake.record.RecordRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The draft orders of a call's context, and which of them are to be assessed. */
public final class Drafts {
    private static final String ENTRY = "context.draftOrders.entry";

    /** Far more than anybody prescribes at a time, and each is assessed. */
    private static final int MOST_ENTRIES = 100;

    /** FHIR R4's own pattern of an id, and the underscore that some systems use in the ids of drafts. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-._]{1,64}");

    /** What an address may hold (RFC 3986); it comes back as the id of the order that a suggestion deletes. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9\\-._~:/?#@!$&+,;=%]{1,512}");

    private final DrugMapper drugs;
    private final String patientId;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<String> references = new HashSet<>();

    private Drafts(DrugMapper drugs, String patientId) {
        this.drugs = drugs;
        this.patientId = patientId;
    }

    /** What no longer is, or never was, an order: it may come along when orders are revised. */
    private static final Set<String> OVER = Set.of("stopped", "completed", "cancelled", "entered-in-error");

    public static Orders read(String hook, JsonNode context, String patientId, DrugMapper drugs) {
        var bundle = FhirJson.object(context, "draftOrders", "context");
        if (bundle == null) {
            throw RecordRefused.invalid("context.draftOrders is missing: send a Bundle with the draft orders.");
        }
        if (!"Bundle".equals(Prefetch.type(bundle, "context.draftOrders"))) {
            throw RecordRefused.wrongType("context.draftOrders", "a Bundle");
        }
        var reader = new Drafts(drugs, patientId);
        if (hook.equals("order-select")) {
            var selections = Set.copyOf(FhirJson.texts(context, "selections", "context"));
            reader.entries(bundle, selections);
            reader.checkSelections(selections);
            return new Orders(hook, patientId, reader.drafts, !reader.references.containsAll(selections));
        }
        reader.entries(bundle, null);
        return new Orders(hook, patientId, reader.drafts, false);
    }

    private void checkSelections(Set<String> selections) {
        if (selections.isEmpty()) {
            throw RecordRefused.invalid(
                    "context.selections is missing or empty: name at least one order, as in \"MedicationRequest/1\".");
        }
        if (selections.stream().noneMatch(references::contains)) {
            throw RecordRefused.invalid("context.selections names no entry of context.draftOrders: name each order by"
                    + " resource type and id, as in \"MedicationRequest/1\".");
        }
    }

    private void entries(ObjectNode bundle, @Nullable Set<String> selections) {
        var entries = FhirJson.objects(bundle, "entry", "context.draftOrders");
        if (entries.size() > MOST_ENTRIES) {
            throw RecordRefused.invalid("context.draftOrders has more than " + MOST_ENTRIES
                    + " entries: send only the orders of this call.");
        }
        var medications = new Medications();
        for (var entry : entries) {
            var resource = FhirJson.object(entry, "resource", ENTRY);
            if (resource != null) {
                medications.add(resource, FhirJson.text(entry, "fullUrl", ENTRY), ENTRY + ".resource");
            }
        }
        for (var entry : entries) {
            var resource = FhirJson.object(entry, "resource", ENTRY);
            if (resource != null) {
                add(resource, FhirJson.text(entry, "fullUrl", ENTRY), medications, selections);
            }
        }
    }

    private void add(
            ObjectNode resource, @Nullable String fullUrl, Medications medications, @Nullable Set<String> selections) {
        var type = Prefetch.type(resource, ENTRY + ".resource");
        var id = FhirJson.text(resource, "id", ENTRY + ".resource");
        if (Prefetch.isOfAnotherPatient(resource, type, patientId)) {
            throw RecordRefused.invalid("A draft order's subject is not the patient of context.patientId:"
                    + " send only orders of that patient.");
        }
        if (id == null && fullUrl == null && !type.equals("MedicationRequest")) {
            // Nobody can select it, and nothing is said about it.
            return;
        }
        var reference = reference(type, id, fullUrl);
        if (!references.add(reference)) {
            throw RecordRefused.invalid(
                    "context.draftOrders has two entries with the same id: give each draft order an id of its own.");
        }
        var isSelected = selections == null
                || selections.contains(reference)
                || (fullUrl != null && selections.contains(fullUrl) && references.add(fullUrl));
        if (!type.equals("MedicationRequest")) {
            return;
        }
        var medicine = drugs.recognise(resource, medications, type);
        var isOver = isOver(resource, type);
        drafts.add(new Draft(reference, resource, medicine, isSelected && !isOver, isOver));
    }

    private static boolean isOver(ObjectNode order, String path) {
        var status = FhirJson.text(order, "status", path);
        return (status != null && OVER.contains(status)) || MedicationMapper.isForbidden(order, path);
    }

    private static String reference(String type, @Nullable String id, @Nullable String fullUrl) {
        if (id != null && ID.matcher(id).matches()) {
            return type + "/" + id;
        }
        if (id == null && fullUrl != null && ADDRESS.matcher(fullUrl).matches()) {
            return fullUrl;
        }
        throw id == null && fullUrl == null
                ? RecordRefused.invalid(ENTRY + ".resource.id is missing: give each draft order an id.")
                : RecordRefused.wrongType(ENTRY + ".resource.id", "an id of at most 64 letters, digits, - and .");
    }
}
