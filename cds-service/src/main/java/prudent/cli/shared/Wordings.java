package prudent.cli.shared;

/** Numbers with what they count. */
public final class Wordings {

    private Wordings() {}

    /** {@code 1 fault}, {@code 2 faults}. */
    public static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
