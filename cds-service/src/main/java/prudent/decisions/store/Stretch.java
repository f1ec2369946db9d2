package prudent.decisions.store;

/**
 * A stretch of time that is searched at once.
 *
 * @param from its beginning, in milliseconds since 1970
 * @param before the place where it ends, not itself within
 * @param limit how many at most, the newest
 */
record Stretch(long from, Key before, int limit) {}
