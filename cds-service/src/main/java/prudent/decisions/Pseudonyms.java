package prudent.decisions;

import org.springframework.stereotype.Component;

/** Placeholder until merged. */
@Component
public final class Pseudonyms {
    public String patient(String id) {
        return "p" + Integer.toHexString(id.hashCode());
    }

    public String prescriber(String id) {
        return "u" + Integer.toHexString(id.hashCode());
    }
}
