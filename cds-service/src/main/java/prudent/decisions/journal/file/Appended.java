package prudent.decisions.journal.file;

import prudent.decisions.journal.chain.Event;

/**
 * What came of an append.
 *
 * @param event the event in the journal
 * @param isNew false when the same event had been written before, and this is that one
 */
public record Appended(Event event, boolean isNew) {}
