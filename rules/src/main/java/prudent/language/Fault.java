package prudent.language;

/**
 * Something wrong in a guideline file, for those who wrote it.
 *
 * @param file path within the guidelines folder
 * @param line from 1
 * @param column from 1
 * @param what what is wrong and what to do, as a sentence
 */
public record Fault(String file, int line, int column, String what) {

    /** File, line, column and sentence, as editors can follow it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + what;
    }
}
