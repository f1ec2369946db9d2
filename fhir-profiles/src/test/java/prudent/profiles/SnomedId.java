package prudent.profiles;

import java.util.regex.Pattern;

/** The form of a SNOMED CT identifier of a concept, which dm+d products have too. */
final class SnomedId {

    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{5,17}");
    private static final Pattern CONCEPT = Pattern.compile("\\d*[01]0\\d");

    /** Verhoeff's table for the dihedral group of ten elements: the product of row and column. */
    private static final String[] PRODUCT = {
        "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
        "5987604321", "6598710432", "7659821043", "8765932104", "9876543210",
    };

    /** How a digit is changed by its place, counted from the right. */
    private static final String[] PERMUTATION = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258",
    };

    private SnomedId() {}

    /** It is written as an identifier, right or wrong. */
    static boolean looksLikeOne(String text) {
        return DIGITS.matcher(text).matches();
    }

    /** Its check digit is right and its partition is 00 or 10. */
    static boolean isConcept(String text) {
        return looksLikeOne(text) && CONCEPT.matcher(text).matches() && checks(text);
    }

    private static boolean checks(String digits) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digit(digits, digits.length() - 1 - i);
            check = digit(PRODUCT[check], digit(PERMUTATION[i % PERMUTATION.length], digit));
        }
        return check == 0;
    }

    private static int digit(String digits, int place) {
        return digits.charAt(place) - '0';
    }
}
