package prudent.intake.patient;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.facts.Comorbidity;
import prudent.facts.Fact;
import prudent.facts.LongTermCondition;
import prudent.intake.codes.CodeSystems;
import prudent.intake.codes.ConditionTables;
import prudent.intake.codes.VocabularyEntry;
import prudent.intake.record.FhirJson;
import prudent.intake.record.FhirTime;
import prudent.intake.record.Prefetch;
import tools.jackson.databind.node.ObjectNode;

/** Active problems to long-term conditions, findings such as pregnancy, and allergies that are recorded as a problem. */
public final class ConditionMapper {
    private static final String PATH = "Condition";

    private final ConditionTables tables;
    private final ZoneId zone;
    private final LocalDate today;
    private final Set<Comorbidity> comorbidities = EnumSet.noneOf(Comorbidity.class);

    public ConditionMapper(ConditionTables tables, ZoneId zone, LocalDate today) {
        this.tables = tables;
        this.zone = zone;
        this.today = today;
    }

    public void read(List<ObjectNode> resources, FindingMapper findings, AllergyMapper allergies) {
        for (var resource : resources) {
            if (PATH.equals(Prefetch.type(resource, "prefetch.conditions")) && isActive(resource)) {
                condition(resource, findings);
                allergies.problem(resource);
            }
        }
    }

    private boolean isActive(ObjectNode condition) {
        var clinical = FhirJson.object(condition, "clinicalStatus", PATH);
        var verification = FhirJson.object(condition, "verificationStatus", PATH);
        var ended = date(condition, "abatementDateTime");
        return !FhirJson.hasCode(clinical, PATH + ".clinicalStatus", "inactive", "resolved", "remission")
                && !FhirJson.hasCode(verification, PATH + ".verificationStatus", "refuted", "entered-in-error")
                && (ended == null || ended.date().isAfter(today));
    }

    private void condition(ObjectNode condition, FindingMapper findings) {
        var concept = FhirJson.object(condition, "code", PATH);
        if (concept == null) {
            return;
        }
        var isCoded = false;
        for (var coding : FhirJson.objects(concept, "coding", PATH + ".code")) {
            var code = FhirJson.text(coding, "code", PATH + ".code.coding");
            if (code != null && CodeSystems.isSnomedOrDmd(FhirJson.text(coding, "system", PATH + ".code.coding"))) {
                isCoded = true;
                add(tables.comorbidity(code), tables.finding(code), condition, findings);
            }
        }
        var text = FhirJson.text(concept, "text", PATH + ".code");
        if (!isCoded && text != null) {
            add(tables.comorbidityNamed(text), tables.findingNamed(text), condition, findings);
        }
    }

    private void add(
            @Nullable Comorbidity comorbidity,
            @Nullable VocabularyEntry finding,
            ObjectNode condition,
            FindingMapper findings) {
        if (comorbidity != null) {
            comorbidities.add(comorbidity);
        }
        if (finding != null) {
            var recorded = date(condition, "recordedDate");
            findings.condition(finding, recorded != null ? recorded : date(condition, "onsetDateTime"));
        }
    }

    private @Nullable FhirTime date(ObjectNode condition, String name) {
        var text = FhirJson.text(condition, name, PATH);
        var time = text == null ? null : FhirTime.parse(text, zone, PATH + "." + name);
        return time != null && time.isDay() ? time : null;
    }

    public List<Fact> facts() {
        return comorbidities.stream().<Fact>map(LongTermCondition::new).toList();
    }
}
