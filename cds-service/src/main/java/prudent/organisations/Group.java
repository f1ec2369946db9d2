package prudent.organisations;

import java.util.Set;

/**
 * A network or a board with the practices that belong to it.
 *
 * @param code ODS code
 * @param name what people call it
 * @param isBoard whether it is a board, which networks belong to
 * @param practices ODS codes of its practices
 */
public record Group(String code, String name, boolean isBoard, Set<String> practices) {

    public Group {
        practices = Set.copyOf(practices);
    }
}
