package prudent.dmd;

/** The check digit of SNOMED CT and dm+d identifiers (Verhoeff's dihedral scheme). */
public final class SnomedId {
    private static final byte[][] MULTIPLY = digits(
            "0123456789",
            "1234067895",
            "2340178956",
            "3401289567",
            "4012395678",
            "5987604321",
            "6598710432",
            "7659821043",
            "8765932104",
            "9876543210");
    private static final byte[][] PERMUTE = digits(
            "0123456789",
            "1576283094",
            "5803796142",
            "8916043527",
            "9453126870",
            "4286573901",
            "2793806415",
            "7046913258");

    private SnomedId() {}

    private static byte[][] digits(String... rows) {
        var table = new byte[rows.length][10];
        for (var row = 0; row < rows.length; row++) {
            for (var column = 0; column < 10; column++) {
                table[row][column] = (byte) (rows[row].charAt(column) - '0');
            }
        }
        return table;
    }

    /** Whether the text is an identifier of a concept with a right check digit. */
    public static boolean isConcept(String id) {
        var length = id.length();
        if (length < 6 || length > 18) {
            return false;
        }
        var check = 0;
        for (var i = 0; i < length; i++) {
            var digit = id.charAt(length - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            check = MULTIPLY[check][PERMUTE[i & 7][digit]];
        }
        // The second last digit of the partition tells concepts from descriptions and relationships.
        return check == 0 && id.charAt(length - 2) == '0';
    }
}
