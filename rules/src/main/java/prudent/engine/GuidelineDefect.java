package prudent.engine;

import java.util.List;

/** Guideline files that cannot be used. Lists every fault found, each with its file and what to do. */
public final class GuidelineDefect extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    public GuidelineDefect(List<String> faults) {
        super("The guidelines cannot be used:\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    /** One sentence for each fault, file first. */
    public List<String> faults() {
        return faults;
    }
}
