package prudent.review.annotations;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import prudent.decisions.events.Annotation;
import prudent.decisions.events.EventKind;
import prudent.decisions.log.DecisionLog;
import prudent.editions.Edition;
import prudent.editions.Editions;
import prudent.organisations.Organisations;
import prudent.people.Role;
import prudent.people.SignedIn;
import prudent.review.Wording;
import prudent.surge.Surges;

/** What stands beside the charts: what people wrote, the editions of the guidelines that were taken up, and surges. */
@Component
public final class Annotations {

    private static final ZoneId DAYS_OF = ZoneId.of("Europe/London");
    private static final int ENOUGH = 500;
    private static final int SHORT = 12;

    private final DecisionLog log;
    private final Editions editions;
    private final Surges surges;
    private final Organisations organisations;

    Annotations(DecisionLog log, Editions editions, Surges surges, Organisations organisations) {
        this.log = log;
        this.editions = editions;
        this.surges = surges;
        this.organisations = organisations;
    }

    /** What holds for any of some practices, in the order of the days. */
    public List<Note> of(Set<String> practices) {
        var notes = new ArrayList<Note>();
        for (var event : log.latest(EventKind.ANNOTATION, ENOUGH)) {
            if (event instanceof Annotation one && concerns(one.organisation(), practices)) {
                notes.add(new Note(one.day(), organisations.name(one.organisation()), one.text()));
            }
        }
        editions.history().stream().map(Annotations::note).forEach(notes::add);
        for (var past : surges.all()) {
            if (concerns(past.surge().organisation(), practices)) {
                var where = organisations.name(past.surge().organisation());
                notes.add(new Note(
                        LocalDate.ofInstant(past.surge().at(), DAYS_OF),
                        where,
                        "surge mode until "
                                + Wording.time(past.last()) + ": "
                                + past.surge().reason()));
            }
        }
        notes.sort(Comparator.comparing(Note::day));
        return List.copyOf(notes);
    }

    /** The practices whose notes somebody sees: one that they chose, or all of theirs. */
    public Set<String> practices(SignedIn who, String chosen) {
        if (!chosen.isBlank() && who.seesAll(Set.of(chosen.strip()))) {
            return Set.of(chosen.strip());
        }
        return who.everywhere() ? organisations.codes() : who.practices();
    }

    /** The organisations that somebody may write a note for, by code, with their names. */
    public Map<String, String> writable(SignedIn who) {
        var found = new LinkedHashMap<String, String>();
        if (who.role() == Role.PHARMACIST || who.role() == Role.ICB || who.role() == Role.SAFETY) {
            organisations.groups().stream()
                    .filter(group -> who.seesAll(group.practices()))
                    .forEach(group -> found.put(group.code(), group.name()));
            organisations.practices().stream()
                    .filter(practice -> who.seesAll(Set.of(practice.code())))
                    .forEach(practice -> found.put(practice.code(), practice.name()));
        }
        return found;
    }

    private boolean concerns(String organisation, Set<String> practices) {
        return organisations.practicesOf(organisation).stream().anyMatch(practices::contains);
    }

    private static Note note(Edition edition) {
        var id = edition.id().substring(0, Math.min(SHORT, edition.id().length()));
        var how =
                "edition " + id + " of the guidelines is " + (edition.change().isRollBack() ? "put back" : "taken up");
        return new Note(LocalDate.ofInstant(edition.since(), DAYS_OF), "Guidelines", how);
    }
}
