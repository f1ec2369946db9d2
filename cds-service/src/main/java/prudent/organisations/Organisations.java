package prudent.organisations;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who belongs to whom, as the administrator's file says. A practice that it does not name belongs to nobody. */
public final class Organisations {

    public static final Organisations NONE = new Organisations(List.of(), Map.of());

    private final Map<String, Practice> practices;
    private final Map<String, String> names;

    /** The practices in the order in which they are shown, and the names of networks and boards by ODS code. */
    public Organisations(List<Practice> practices, Map<String, String> names) {
        this.practices = new LinkedHashMap<>();
        practices.forEach(practice -> this.practices.put(practice.code(), practice));
        this.names = Map.copyOf(names);
    }

    public List<Practice> practices() {
        return List.copyOf(practices.values());
    }

    /** The ODS codes of all of them. */
    public Set<String> codes() {
        return Set.copyOf(practices.keySet());
    }

    public Optional<Practice> practice(String code) {
        return Optional.ofNullable(practices.get(code));
    }

    /** The practices that an organisation is or has: its own code alone when the file does not name it. */
    public Set<String> practicesOf(String organisation) {
        var under = practices.values().stream()
                .filter(practice -> practice.network().equals(organisation)
                        || practice.board().equals(organisation))
                .map(Practice::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return under.isEmpty() ? Set.of(organisation) : Set.copyOf(under);
    }

    /** What people call a practice, a network or a board; its code when the file does not name it. */
    public String name(String code) {
        return practice(code).map(Practice::name).orElse(names.getOrDefault(code, code));
    }

    /** The boards and networks, each board before its networks. */
    public List<Group> groups() {
        var groups = new LinkedHashMap<String, Group>();
        for (var practice : practices.values()) {
            groups.computeIfAbsent(practice.board(), code -> new Group(code, name(code), true, practicesOf(code)));
            groups.computeIfAbsent(practice.network(), code -> new Group(code, name(code), false, practicesOf(code)));
        }
        return List.copyOf(groups.values());
    }

    /** Other practices of the same board, those nearest in size first. */
    public List<Practice> similarTo(Practice one, int most) {
        return practices.values().stream()
                .filter(other -> other.board().equals(one.board()) && !other.equals(one))
                .sorted(Comparator.comparingInt(other -> Math.abs(other.patients() - one.patients())))
                .limit(most)
                .toList();
    }
}
