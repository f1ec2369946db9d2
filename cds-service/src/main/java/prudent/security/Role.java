package prudent.security;

import java.util.Locale;

/** What somebody is allowed to do here, by the work they do. */
enum Role {
    PRESCRIBER,
    PHARMACIST,
    ICB,
    AUTHOR,
    SAFETY,
    ADMIN,
    PRACTICE;

    /** Those who may read decisions. */
    static final String[] READERS = {PHARMACIST.name(), ICB.name(), SAFETY.name(), ADMIN.name()};

    /** The name of the demonstration user who has this role. */
    String userName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
