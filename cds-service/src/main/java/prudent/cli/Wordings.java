package prudent.cli;

/** Numbers with what they count. */
final class Wordings {

    private Wordings() {}

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
