package prudent.dmd;

import java.util.Map;

/** One row of a file, with what is needed to say what is wrong with it. */
record Row(String name, Map<String, String> cells) {

    public String text(String column) {
        var text = cells.getOrDefault(column, "");
        if (text.isEmpty() && !column.equals("DESC")) {
            throw wrong("has no " + column);
        }
        return text;
    }

    long id(String column) {
        var text = text(column);
        if (!SnomedId.isConcept(text)) {
            throw wrong("has in " + column + " what is no identifier (check digit): " + text);
        }
        return Long.parseLong(text);
    }

    /** The identifier, or 0 where the row states none. */
    long optionalId(String column) {
        return cells.getOrDefault(column, "").isEmpty() ? 0 : id(column);
    }

    /** What the concept was called before; 0 where the row states nothing, or nothing that is an identifier. */
    long previous(String column) {
        var text = cells.getOrDefault(column, "");
        return SnomedId.isConcept(text) ? Long.parseLong(text) : 0;
    }

    boolean isInvalid() {
        return cells.getOrDefault("INVALID", "0").equals("1");
    }

    /** The number, or 0 where the row states none. */
    public double number(String column) {
        var text = cells.getOrDefault(column, "");
        try {
            return text.isEmpty() ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw wrong("has in " + column + " no number: " + text);
        }
    }

    /** Names the row by its own identifier, which comes first. */
    public ReleaseRefused wrong(String why) {
        var own = cells.getOrDefault(name + "ID", cells.getOrDefault("VPID", cells.getOrDefault("APID", "?")));
        return new ReleaseRefused("A " + name + " (" + own + ") " + why + ".");
    }
}
