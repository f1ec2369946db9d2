package prudent.decisions.export;

import java.util.UUID;

/**
 * An export that was made and recorded.
 *
 * @param id identity of the export
 * @param count how many decisions
 * @param sha256 of the file, in hex
 */
public record Exported(UUID id, long count, String sha256) {}
