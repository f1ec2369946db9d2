package prudent.intake.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads the answer to a search, and notices what makes it less than the whole answer. */
final class BundleReader {

    private final String path;
    private final String type;
    private final String patientId;
    private final List<ObjectNode> resources = new ArrayList<>();
    private boolean isWhole = true;
    private boolean hasType;
    private int matches;

    /**
     * A reader for one Bundle.
     *
     * @param type the type of resource that was searched for
     */
    BundleReader(String path, String type, String patientId) {
        this.path = path;
        this.type = type;
        this.patientId = patientId;
    }

    PrefetchPart part(ObjectNode bundle) {
        for (var entry : FhirJson.objects(bundle, "entry", path)) {
            var resource = FhirJson.object(entry, "resource", path + ".entry");
            if (resource != null) {
                add(resource, path + ".entry.resource");
            }
        }
        var next = nextPage(bundle);
        var total = FhirJson.number(bundle, "total", path);
        // With a next page, the total says nothing that the page does not.
        isWhole &= next != null || total == null || total.doubleValue() <= matches;
        // Resources of other types alone are no answer to the question.
        isWhole &= matches == 0 || hasType;
        return new PrefetchPart(PrefetchPart.State.SENT, resources, isWhole, next);
    }

    private void add(ObjectNode resource, String at) {
        var found = Prefetch.type(resource, at);
        if (found.equals("OperationOutcome")) {
            isWhole = false;
            return;
        }
        matches++;
        hasType |= found.equals(type);
        if (Prefetch.isOfAnotherPatient(resource, at, patientId)) {
            isWhole = false;
        } else {
            resources.add(resource);
        }
    }

    private @Nullable String nextPage(ObjectNode bundle) {
        for (var link : FhirJson.objects(bundle, "link", path)) {
            if ("next".equals(FhirJson.text(link, "relation", path + ".link"))) {
                var url = FhirJson.text(link, "url", path + ".link");
                return url == null ? "" : url;
            }
        }
        return null;
    }
}
