package prudent.intake.products;

import java.util.Locale;
import prudent.facts.Antimicrobial;

/** Reads strength and unit from the name of a dm+d product, as in "Amoxicillin 250mg/5ml oral suspension". */
public final class ProductName {
    private static final String[][] UNIT_WORDS = {
        {"tablet", "tablet"},
        {"capsule", "capsule"},
        {"sachet", "sachet"},
        {"straw", "straw"},
        {"suppositor", "suppository"},
        {"pessar", "pessary"},
        {"vial", "vial"},
        {"ampoule", "ampoule"}
    };

    private final String name;
    private int position;

    private ProductName(String name) {
        this.name = name.toLowerCase(Locale.ROOT);
    }

    public static Product read(String code, String name, Antimicrobial drug) {
        return new ProductName(name).product(code, name, drug);
    }

    private Product product(String code, String given, Antimicrobial drug) {
        var first = nextMass();
        var second = first > 0 && peek('/') ? massAfterSlash() : 0;
        var perMl = first > 0 ? millilitresAfterSlash() : 0;
        var combination = isCombination(drug);
        // "Augmentin 625mg" counts both ingredients; which part is amoxicillin cannot be read from the name.
        if (first == 0 || (combination && second == 0)) {
            return new Product(code, given, drug, 0, perMl > 0 ? "ml" : unitWord());
        }
        // Co-trimoxazole is prescribed by the sum of its parts: 480 mg is 80 mg with 400 mg.
        var mg = drug == Antimicrobial.CO_TRIMOXAZOLE ? first + second : first;
        return perMl > 0
                ? new Product(code, given, drug, mg / perMl, "ml")
                : new Product(code, given, drug, peek('/') ? 0 : mg, unitWord());
    }

    /** Whether a strength counts more than one ingredient. */
    public static boolean isCombination(Antimicrobial drug) {
        return drug == Antimicrobial.CO_AMOXICLAV
                || drug == Antimicrobial.CO_FLUAMPICIL
                || drug == Antimicrobial.CO_TRIMOXAZOLE;
    }

    /** Moves behind the next number that is a mass and gives it in milligrams; 0 when there is none. */
    private double nextMass() {
        while (position < name.length()) {
            if (Character.isDigit(name.charAt(position))) {
                var number = number();
                var factor = massFactor();
                if (factor > 0) {
                    return number * factor;
                }
            } else {
                position++;
            }
        }
        return 0;
    }

    private double massAfterSlash() {
        var start = position;
        position++;
        if (position < name.length() && Character.isDigit(name.charAt(position))) {
            var number = number();
            var factor = massFactor();
            if (factor > 0) {
                return number * factor;
            }
        }
        position = start;
        return 0;
    }

    private double millilitresAfterSlash() {
        if (!peek('/')) {
            return 0;
        }
        var start = position++;
        var millilitres = position < name.length() && Character.isDigit(name.charAt(position)) ? number() : 1;
        if (name.startsWith("ml", position)) {
            return millilitres;
        }
        position = start;
        return 0;
    }

    private double number() {
        var start = position;
        while (position < name.length() && (Character.isDigit(name.charAt(position)) || isPointInNumber())) {
            position++;
        }
        var digits = name.substring(start, position);
        // Two points are a misprint, not a strength.
        return digits.indexOf('.') == digits.lastIndexOf('.') ? Double.parseDouble(digits) : 0;
    }

    private boolean isPointInNumber() {
        return name.charAt(position) == '.'
                && position + 1 < name.length()
                && Character.isDigit(name.charAt(position + 1));
    }

    private double massFactor() {
        if (name.startsWith("mg", position)) {
            position += 2;
            return 1;
        }
        if (name.startsWith("microgram", position)) {
            position += name.startsWith("micrograms", position) ? 10 : 9;
            return 0.001;
        }
        if (name.startsWith("g", position)
                && (position + 1 == name.length() || !Character.isLetter(name.charAt(position + 1)))) {
            position++;
            return 1000;
        }
        return 0;
    }

    private boolean peek(char c) {
        return position < name.length() && name.charAt(position) == c;
    }

    private String unitWord() {
        for (var word : UNIT_WORDS) {
            if (name.contains(word[0])) {
                return word[1];
            }
        }
        return "";
    }
}
