package prudent.intake.codes;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prudent.facts.Comorbidity;
import prudent.facts.Infection;

/** What a coded or named problem is: an indication, a long-term condition, a finding, or several of these. */
public final class ConditionTables {
    private final Map<String, Infection> indications = new HashMap<>();
    private final Map<String, Infection> indicationTexts = new HashMap<>();
    private final Map<Infection, String> labels = new EnumMap<>(Infection.class);
    private final Map<Infection, String> snomed = new EnumMap<>(Infection.class);
    private final Map<String, Comorbidity> comorbidities = new HashMap<>();
    private final Map<String, Comorbidity> comorbidityTexts = new HashMap<>();
    private final Map<String, VocabularyEntry> findings = new HashMap<>();
    private final Map<String, VocabularyEntry> findingTexts = new HashMap<>();

    public ConditionTables(FindingTables vocabulary) {
        var infections = new Keys<>(Infection.class, Infection::key);
        readIndications(infections);
        CodeTable.read(
                "indication-codes.csv",
                List.of("code", "indication", "label"),
                row -> indications.put(row.code(0), infections.of(row, 1)));
        var keys = new Keys<>(Comorbidity.class, Comorbidity::key);
        CodeTable.read("comorbidities.csv", List.of("code", "comorbidity", "label"), row -> {
            comorbidities.put(row.code(0), keys.of(row, 1));
            comorbidityTexts.put(normal(row.text(2)), keys.of(row, 1));
        });
        CodeTable.read("condition-findings.csv", List.of("code", "finding", "label"), row -> {
            findings.put(row.code(0), vocabulary.known(row, 1));
            findingTexts.put(normal(row.text(2)), vocabulary.known(row, 1));
        });
    }

    private void readIndications(Keys<Infection> infections) {
        CodeTable.read("conditions.csv", List.of("key", "label", "snomed_code", "aliases"), row -> {
            var infection = infections.of(row, 0);
            labels.put(infection, row.text(1));
            if (!row.text(2).isEmpty()) {
                snomed.put(infection, row.code(2));
                indications.put(row.code(2), infection);
            }
            indicationTexts.put(normal(row.text(1)), infection);
            for (var alias : row.text(3).split("\\|", -1)) {
                if (!alias.isEmpty()) {
                    indicationTexts.put(normal(alias), infection);
                }
            }
        });
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @Nullable
    public Infection indication(String code) {
        return indications.get(code);
    }

    @Nullable
    public Infection indicationNamed(String text) {
        return indicationTexts.get(normal(text));
    }

    public String label(Infection infection) {
        return labels.getOrDefault(infection, infection.key());
    }

    public Optional<String> snomedCode(Infection infection) {
        return Optional.ofNullable(snomed.get(infection));
    }

    @Nullable
    public Comorbidity comorbidity(String code) {
        return comorbidities.get(code);
    }

    @Nullable
    public Comorbidity comorbidityNamed(String text) {
        return comorbidityTexts.get(normal(text));
    }

    @Nullable
    public VocabularyEntry finding(String code) {
        return findings.get(code);
    }

    @Nullable
    public VocabularyEntry findingNamed(String text) {
        return findingTexts.get(normal(text));
    }
}
