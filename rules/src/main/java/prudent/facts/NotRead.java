package prudent.facts;

/**
 * A part of the record that was not sent and not fetched, or came only in part: what is not found in it may be there all the same.
 * Without this fact the part was read whole, and what is not found in it is not recorded.
 */
public record NotRead(RecordPart part) implements Fact {}
