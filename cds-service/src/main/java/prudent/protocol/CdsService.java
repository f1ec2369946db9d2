package prudent.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * One service of the discovery answer (CDS Hooks 2.0.1, Discovery).
 *
 * @param hook the hook it answers
 * @param title its name for people
 * @param description what it does
 * @param id its identity, the last part of its address
 * @param prefetch FHIR queries by key, whose results the caller may send along
 * @param usageRequirements what the caller should know before using it
 * @param version the release of CDS Hooks that is implemented in full (CDS Hooks 3.0)
 * @param hookVersion the version of the hook (CDS Hooks 3.0)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CdsService(
        String hook,
        String title,
        String description,
        String id,
        Map<String, String> prefetch,
        String usageRequirements,
        String version,
        String hookVersion) {}
