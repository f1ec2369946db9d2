package prudent.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import prudent.people.Role;

/** Where people can go, by role: few words above every page, and beside a page the others of its area. */
final class Navigation {

    private static final Role[] ALL = Role.values();
    private static final Role[] REVIEWERS = {Role.PHARMACIST, Role.SAFETY};
    private static final Role[] AUTHORS = {Role.AUTHOR, Role.SAFETY};
    private static final Role[] POPULATION = {Role.PHARMACIST, Role.ICB, Role.SAFETY, Role.PRACTICE};

    private static final List<Area> AREAS = List.of(
            area(
                    "My page",
                    door("mine", "My page", "Conversations with the pharmacist, your decisions, your practice.")
                            .of(Role.PRESCRIBER)),
            area(
                    "Review",
                    door("review", "This week", "What to look at first, and why.")
                            .of(REVIEWERS),
                    door("conversations", "Conversations", "Who waits for whom, and what was agreed.")
                            .of(REVIEWERS),
                    door("decisions", "Decisions", "Every order: what was known, concluded and seen.")
                            .of(Role.PHARMACIST, Role.ICB, Role.SAFETY, Role.ADMIN, Role.PRACTICE)),
            area(
                    "Indicators",
                    door("indicators", "Indicators", "Figures week by week, with intervals; whom to ring.")
                            .of(POPULATION)),
            area(
                    "Audits",
                    door("audits", "Audits", "Filled from the log; you confirm or correct.")
                            .of(POPULATION)),
            area(
                    "Actions",
                    door("actions", "Plans and actions", "Who does what by when, and what it changed.")
                            .of(POPULATION),
                    door("surge", "Surge mode", "Safety-critical cards only, until a day.")
                            .of(POPULATION)),
            area(
                    "Reports",
                    door("reports", "Reports", "Meeting pack, month and quarter, to print or as PDF.")
                            .of(POPULATION)),
            area(
                    "Workbench",
                    door("workbench", "Guidelines in work", "Write, try and compare rules.")
                            .of(AUTHORS),
                    door("inbox", "Inbox", "What reviewers and prescribers say of rules.")
                            .of(AUTHORS)),
            area(
                    "Rules",
                    door("rules", "Rules", "The guidelines, rules and doses behind the advice.")
                            .of(ALL),
                    door("editions", "Editions", "Which rules answer, since when, and who signed them.")
                            .of(Role.AUTHOR, Role.SAFETY, Role.ADMIN, Role.PHARMACIST, Role.ICB)),
            area(
                    "Organisations",
                    door("organisations", "Organisations", "Practices, networks and boards.")
                            .of(Role.ADMIN)),
            area(
                    "Simulator",
                    door("simulator", "Simulator", "Prescribe for an invented patient and see the card.")
                            .of(ALL)));

    private static final List<String> OPEN_TO_ALL = List.of("decisions", "rules", "simulator");

    private Navigation() {}

    /**
     * A page that some roles can go to.
     *
     * @param section the word by which a page says that it belongs there; with a slash before it, its address
     * @param about what is there
     */
    record Door(String section, String label, String about, List<Role> roles) {

        private Door of(Role... some) {
            return new Door(section, label, about, List.of(some));
        }

        public String path() {
            return "/" + section;
        }
    }

    /**
     * Pages that belong together.
     *
     * @param label what they are called above every page
     * @param doors those that somebody can go to, the first of them from above
     */
    record Area(String label, List<Door> doors) {

        public boolean includes(String section) {
            return doors.stream().anyMatch(door -> door.section().equals(section));
        }
    }

    /** For somebody who is not signed in what there is; they are asked to sign in where it needs that. */
    static List<Area> of(Optional<Role> role) {
        return AREAS.stream()
                .map(area -> new Area(
                        area.label(),
                        area.doors().stream()
                                .filter(door ->
                                        role.map(door.roles()::contains).orElse(OPEN_TO_ALL.contains(door.section())))
                                .toList()))
                .filter(area -> !area.doors().isEmpty())
                .map(area -> area.doors().size() > 1
                        ? area
                        : new Area(area.doors().get(0).label(), area.doors()))
                .toList();
    }

    private static Area area(String label, Door... doors) {
        return new Area(label, Arrays.asList(doors));
    }

    private static Door door(String section, String label, String about) {
        return new Door(section, label, about, List.of());
    }
}
