package prudent.language;

/**
 * A stretch of a file.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 * @param line line of its first character, from 1
 * @param column column of its first character, from 1
 */
public record Span(int start, int end, int line, int column) {

    /** From the beginning of this to the end of another. */
    Span to(Span last) {
        return new Span(start, last.end, line, column);
    }

    /** The words that stand there. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
