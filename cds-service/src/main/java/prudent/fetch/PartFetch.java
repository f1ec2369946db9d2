package prudent.fetch;

import java.util.HashSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One part of a record on its way: page after page, until there is no more or the time is over. */
final class PartFetch implements Callable<Boolean> {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Wanted wanted;
    private final FhirBase base;
    private final FhirConnection connection;
    private final int mostPages;

    private final ObjectNode bundle =
            NODES.objectNode().put("resourceType", "Bundle").put("type", "searchset");
    private @Nullable ObjectNode resource;
    private @Nullable String nextPage;
    private boolean hasPage;

    /**
     * What is asked for.
     *
     * @param type the type of resource
     * @param id the resource's id where one resource is read; absent for a search
     * @param url address of the resource, or of the first page that is wanted
     * @param isFromStart whether there are no pages before it
     */
    record Wanted(String type, @Nullable String id, String url, boolean isFromStart) {}

    PartFetch(Wanted wanted, FhirBase base, FhirConnection connection, int mostPages) {
        this.wanted = wanted;
        this.base = base;
        this.connection = connection;
        this.mostPages = mostPages;
    }

    /** Fetches to the end; what came before a failure is kept. */
    @Override
    public Boolean call() {
        var seen = new HashSet<String>();
        var url = wanted.url();
        for (var page = 0; url != null && page < mostPages && seen.add(url); page++) {
            url = take(connection.get(url));
        }
        return true;
    }

    /** Keeps an answer; returns the address of the next page, when there is one on the same server. */
    private synchronized @Nullable String take(ObjectNode answer) {
        var type = answer.path("resourceType").asString("");
        if (wanted.id() != null) {
            if (!type.equals(wanted.type())
                    || !wanted.id().equals(answer.path("id").asString(""))) {
                throw new NoAnswer();
            }
            resource = answer;
            return null;
        }
        if (!type.equals("Bundle")) {
            throw new NoAnswer();
        }
        hasPage = true;
        answer.path("entry").forEach(bundle.withArray("entry")::add);
        if (wanted.isFromStart() && !bundle.has("total") && answer.path("total").isNumber()) {
            bundle.set("total", answer.path("total"));
        }
        nextPage = next(answer);
        return nextPage == null ? null : base.page(nextPage);
    }

    private static @Nullable String next(ObjectNode bundle) {
        for (var link : bundle.path("link")) {
            if (link.path("relation").asString("").equals("next")) {
                return link.path("url").asString("");
            }
        }
        return null;
    }

    /** What came until now: a resource, a Bundle that names the page that is missing, or an OperationOutcome. */
    synchronized JsonNode result() {
        if (resource != null) {
            return resource;
        }
        if (!hasPage) {
            return failure();
        }
        var result = bundle.deepCopy();
        if (nextPage != null) {
            result.putArray("link").addObject().put("relation", "next").put("url", nextPage);
        }
        return result;
    }

    /** Stands for a part that was asked for in vain, as a caller would send it. */
    static JsonNode failure() {
        return NODES.objectNode().put("resourceType", "OperationOutcome");
    }
}
