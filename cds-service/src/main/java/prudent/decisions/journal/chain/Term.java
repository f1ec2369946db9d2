package prudent.decisions.journal.chain;

/** Something by which an event can be found again: a kind of name, and the name. */
public record Term(String name, String value) {}
