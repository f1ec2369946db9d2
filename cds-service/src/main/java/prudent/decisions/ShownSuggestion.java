package prudent.decisions;

import java.util.List;
import java.util.UUID;

/**
 * One button of a card.
 *
 * @param uuid identity of the suggestion, to which feedback refers
 * @param label what the button says
 * @param recommended whether it is the one we would press
 * @param changes what it does to the orders
 */
public record ShownSuggestion(UUID uuid, String label, boolean recommended, List<OrderChange> changes) {

    public ShownSuggestion {
        changes = List.copyOf(changes);
    }
}
