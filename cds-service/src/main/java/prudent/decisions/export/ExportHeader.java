package prudent.decisions.export;

import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/**
 * What has to be known of an export to read it.
 *
 * @param id identity of the export
 * @param at when it was made
 * @param by user name of whoever made it
 * @param filter which decisions, by name and value; absent names do not restrict
 * @param count how many decisions
 * @param editions the rule editions that answered
 */
record ExportHeader(
        UUID id, Instant at, String by, Map<String, String> filter, long count, SortedSet<String> editions) {}
