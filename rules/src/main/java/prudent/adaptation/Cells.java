package prudent.adaptation;

import java.util.ArrayList;
import java.util.List;

/** The cells of a line of CSV, and where each begins. */
record Cells(List<String> texts, List<Integer> columns) {

    static Cells of(String line) {
        var texts = new ArrayList<String>();
        var columns = new ArrayList<Integer>();
        var cell = new StringBuilder();
        var quoted = false;
        columns.add(1);
        for (int i = 0; i < line.length(); i++) {
            var sign = line.charAt(i);
            if (sign == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(sign);
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                texts.add(cell.toString().strip());
                cell.setLength(0);
                columns.add(i + 2);
            } else {
                cell.append(sign);
            }
        }
        texts.add(cell.toString().strip());
        return new Cells(texts, columns);
    }

    int size() {
        return texts.size();
    }

    String text(int index) {
        return texts.get(index);
    }

    /** From 1. */
    int column(int index) {
        return columns.get(index);
    }
}
