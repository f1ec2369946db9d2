package prudent.decisions.store.search;

import prudent.decisions.store.rows.Key;

/**
 * A stretch of time that is searched at once.
 *
 * @param from its beginning, in milliseconds since 1970
 * @param before the place where it ends, not itself within
 * @param limit how many at most, the newest
 */
public record Stretch(long from, Key before, int limit) {}
