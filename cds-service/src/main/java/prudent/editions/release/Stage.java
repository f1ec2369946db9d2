package prudent.editions.release;

import static prudent.people.Role.ADMIN;
import static prudent.people.Role.AUTHOR;
import static prudent.people.Role.SAFETY;

import java.util.List;
import prudent.people.Role;

/** How far an edition has come. */
public enum Stage {
    DRAFT("Draft", "proposed"),
    REFUSED("Refused", "does not pass the checks"),
    CHECKED("Checked", "every file can be used and every vignette comes out as written"),
    REVIEWED("Reviewed", "a second person stands for it"),
    SHADOW("Shadow", "asked the same as what answers, never shown"),
    CANARY("Canary", "answers chosen practices"),
    LIVE("Live", "answers"),
    RETIRED("Retired", "has answered and does no longer"),
    WITHDRAWN("Withdrawn", "was taken off the path");

    private final String label;
    private final String meaning;

    Stage(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** What is true of an edition that stands here. */
    public String meaning() {
        return meaning;
    }

    /** Who may bring an edition here; nobody where it comes here by itself. */
    public List<Role> roles() {
        return switch (this) {
            case DRAFT -> List.of(AUTHOR);
            case REVIEWED -> List.of(SAFETY);
            case SHADOW, CANARY, LIVE -> List.of(ADMIN);
            case WITHDRAWN -> List.of(AUTHOR, SAFETY, ADMIN);
            case REFUSED, CHECKED, RETIRED -> List.of();
        };
    }

    /** Whether an edition of the stage may go there next. */
    public boolean leadsTo(Stage next) {
        return switch (next) {
            case REVIEWED -> this == CHECKED;
            case SHADOW -> this == REVIEWED;
            case CANARY -> this == SHADOW;
            case LIVE -> this == CANARY;
            case WITHDRAWN -> isOnItsWay();
            default -> false;
        };
    }

    /** Whether an edition stands on the path and does not answer everybody yet. */
    public boolean isOnItsWay() {
        return this == DRAFT || this == CHECKED || this == REVIEWED || isTried();
    }

    /** Whether it is held against what answers, on the same calls. */
    public boolean isTried() {
        return this == SHADOW || this == CANARY;
    }
}
