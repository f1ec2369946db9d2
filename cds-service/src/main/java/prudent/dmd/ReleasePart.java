package prudent.dmd;

import java.util.Optional;

/** The files of a release that are read, in the order in which they are read; all of them have to be there. */
public enum ReleasePart {
    LOOKUP("lookup", "LOOKUP"),
    INGREDIENT("ingredient", "INGREDIENT_SUBSTANCES"),
    VTM("vtm", "VIRTUAL_THERAPEUTIC_MOIETIES"),
    VMP("vmp", "VIRTUAL_MED_PRODUCTS"),
    AMP("amp", "ACTUAL_MEDICINAL_PRODUCTS"),
    VMPP("vmpp", "VIRTUAL_MED_PRODUCT_PACK"),
    AMPP("ampp", "ACTUAL_MEDICINAL_PROD_PACKS");

    private final String word;
    private final String root;

    ReleasePart(String word, String root) {
        this.word = word;
        this.root = root;
    }

    /** Its file name as TRUD writes it, with the day of the release. */
    String fileName() {
        return "f_" + word + "2_3DDMMYY.xml";
    }

    /** The root element of its file. */
    String root() {
        return root;
    }

    static Optional<ReleasePart> ofWord(String word) {
        for (var part : values()) {
            if (part.word.equals(word)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
