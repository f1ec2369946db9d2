package prudent.intake.codes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prudent.facts.Askable;
import prudent.facts.ClinicalFinding;
import prudent.facts.CodedObservable;
import prudent.facts.Observable;
import prudent.facts.ObservedValue;

/** The vocabulary of findings: by its own codes, and by the SNOMED CT codes that may stand in their place. */
public final class FindingTables {
    /** How long a finding of a consultation speaks for today, where {@code finding-lifetimes.csv} says nothing else. */
    private static final int CONSULTATION_DAYS = 14;

    private static final Set<ObservedValue> NO_VALUES = Set.of();

    private final Keys<ClinicalFinding> findings = new Keys<>(ClinicalFinding.class, ClinicalFinding::key);
    private final Keys<Observable> observables = new Keys<>(Observable.class, Observable::key);
    private final Keys<CodedObservable> codedObservables = new Keys<>(CodedObservable.class, CodedObservable::key);
    private final Map<String, VocabularyEntry> byKey = new HashMap<>();
    private final Map<String, VocabularyEntry> bySnomed = new HashMap<>();
    private final Map<String, ObservedValue> values = new HashMap<>();
    private final Map<String, int[]> lifetimes = new HashMap<>();
    private final Set<String> excluded = new HashSet<>();

    public FindingTables() {
        Arrays.stream(ObservedValue.values()).forEach(value -> values.put(value.key(), value));
        CodeTable.read(
                "finding-lifetimes.csv",
                List.of("finding", "present_days", "absent_days"),
                row -> lifetimes.put(row.text(0), new int[] {(int) row.number(1), (int) row.number(2)}));
        var columns = List.of("key", "label", "type", "unit", "allowed_values", "snomed_code", "conditions", "note");
        CodeTable.read("findings.csv", columns, this::add);
        CodeTable.read("observable-codes.csv", List.of("code", "finding", "label"), row -> {
            if (row.text(1).isEmpty()) {
                excluded.add(row.code(0));
            } else {
                bySnomed.put(row.code(0), known(row, 1));
            }
        });
        for (var key : lifetimes.keySet()) {
            if (!byKey.containsKey(key)) {
                throw new IllegalStateException("codes/finding-lifetimes.csv: \"" + key + "\" is no finding");
            }
        }
    }

    private void add(CodeTable.Row row) {
        var type =
                switch (row.text(2)) {
                    case "boolean" -> VocabularyEntry.Type.BOOLEAN;
                    case "quantity" -> VocabularyEntry.Type.QUANTITY;
                    case "integer" -> VocabularyEntry.Type.INTEGER;
                    case "code" -> VocabularyEntry.Type.CODE;
                    default -> throw row.wrong(2, "is no type of a finding");
                };
        var days = lifetimes.getOrDefault(row.text(0), new int[] {CONSULTATION_DAYS, CONSULTATION_DAYS});
        var allowed = type == VocabularyEntry.Type.CODE ? allowed(row) : NO_VALUES;
        var entry = new VocabularyEntry(item(row, type), type, row.text(3), allowed, days[0], days[1]);
        byKey.put(row.text(0), entry);
        if (!row.text(5).isEmpty()) {
            bySnomed.put(row.code(5), entry);
        }
    }

    private Askable item(CodeTable.Row row, VocabularyEntry.Type type) {
        return switch (type) {
            case BOOLEAN -> findings.of(row, 0);
            case QUANTITY, INTEGER -> observables.of(row, 0);
            case CODE -> codedObservables.of(row, 0);
        };
    }

    private Set<ObservedValue> allowed(CodeTable.Row row) {
        return Arrays.stream(row.text(4).split("\\|", -1))
                .map(key -> {
                    var value = values.get(key);
                    if (value == null) {
                        throw row.wrong(4, "holds \"" + key + "\", which the facts do not know");
                    }
                    return value;
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** SNOMED CT codes that stand for a finding, in order. */
    public SortedSet<String> snomedCodes() {
        return new TreeSet<>(bySnomed.keySet());
    }

    /** The entry that a cell of another table names; a key that names none stops the start. */
    VocabularyEntry known(CodeTable.Row row, int column) {
        var entry = byKey.get(row.text(column));
        if (entry == null) {
            throw row.wrong(column, "is no finding of findings.csv");
        }
        return entry;
    }

    @Nullable
    public VocabularyEntry key(String key) {
        return byKey.get(key);
    }

    @Nullable
    public VocabularyEntry snomed(String code) {
        return bySnomed.get(code);
    }

    /** Whether an observation with this code must not be used, whatever else it is coded as. */
    public boolean isExcluded(String code) {
        return excluded.contains(code);
    }

    @Nullable
    public ObservedValue value(String key) {
        return values.get(key);
    }
}
