package prudent.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A code with its system, as CDS Hooks carries it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Coding(String system, String code, @Nullable String display) {}
