package prudent.language;

/** A word, number, text or sign of a rule file. */
record Token(Kind kind, String text, Span span) {

    enum Kind {
        /** {@code @id( NG84-01 )}. */
        METADATUM,
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind != Kind.TEXT && text.equals(sign);
    }

    /** As it is named in a message. */
    String named() {
        return kind == Kind.END ? "the end of the file" : "\"" + text + "\"";
    }
}
