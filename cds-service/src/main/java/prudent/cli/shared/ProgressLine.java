package prudent.cli.shared;

import java.io.PrintStream;
import picocli.CommandLine;

/** How far a command has got: a bar that is redrawn on a terminal, else a line for every tenth. On standard error. */
public final class ProgressLine implements AutoCloseable {

    private static final int WIDTH = 40;

    private final String what;
    private final PrintStream out = System.err;
    private final boolean isTerminal = CommandLine.Help.Ansi.AUTO.enabled();
    private int shown = -1;
    private boolean isOpen;

    /** Nothing is shown yet. */
    public ProgressLine(String what) {
        this.what = what;
    }

    /** So much is done of so much. */
    public void show(long done, long total) {
        var percent = (int) (total == 0 ? 100 : Math.min(100, done * 100 / total));
        var step = isTerminal ? percent : percent / 10 * 10;
        if (step <= shown) {
            return;
        }
        shown = step;
        if (isTerminal) {
            var filled = percent * WIDTH / 100;
            out.printf("\r%s [%s%s] %d%%", what, "#".repeat(filled), "-".repeat(WIDTH - filled), percent);
            isOpen = true;
        } else {
            out.println(what + ": " + step + "%");
        }
    }

    /** Ends the line, so that what follows begins on its own. */
    @Override
    public void close() {
        if (isOpen) {
            out.println();
            isOpen = false;
        }
    }
}
