package prudent.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is allowed to do here, by the work they do. */
public enum Role {
    PRESCRIBER("Prescriber"),
    PHARMACIST("PCN pharmacist"),
    ICB("ICB lead"),
    AUTHOR("Rule author"),
    SAFETY("Clinical safety officer"),
    ADMIN("Administrator"),
    PRACTICE("Practice");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The role as people say it. */
    public String label() {
        return label;
    }

    /** The role's word in settings and claims, and the name of the demonstration user who has it. */
    public String userName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word in settings and claims. */
    public static Optional<Role> named(String word) {
        return Arrays.stream(values())
                .filter(role -> role.userName().equals(word))
                .findFirst();
    }
}
