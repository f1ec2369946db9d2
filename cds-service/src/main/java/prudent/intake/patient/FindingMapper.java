package prudent.intake.patient;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prudent.intake.codes.CodeSystems;
import prudent.intake.codes.FindingTables;
import prudent.intake.codes.VocabularyEntry;
import prudent.intake.record.FhirJson;
import prudent.intake.record.FhirTime;
import prudent.intake.record.Prefetch;
import tools.jackson.databind.node.ObjectNode;

/**
 * Observations and questionnaire answers to findings. A finding that is present or absent speaks for 14 days, because it
 * describes one consultation; those that describe the patient rather than the day have their own spans in
 * {@code finding-lifetimes.csv}. Measurements and coded values keep their age, and rules judge it. What is dated after today is
 * not used.
 */
public final class FindingMapper {
    public static final Map<String, String> LOINC = Map.of("8480-6", "systolicBP", "8462-4", "diastolicBP");

    private static final List<String> NOT_USED = List.of("entered-in-error", "cancelled");
    private static final List<String> TIMES =
            List.of("effectiveDateTime", "effectiveInstant", "effectivePeriod", "issued");

    private final FindingTables tables;
    private final ZoneId zone;
    private final LocalDate today;
    private final NewestValues newest;

    public FindingMapper(FindingTables tables, ZoneId zone, LocalDate today, NewestValues newest) {
        this.tables = tables;
        this.zone = zone;
        this.today = today;
        this.newest = newest;
    }

    public void observations(List<ObjectNode> resources) {
        for (var resource : resources) {
            if ("Observation".equals(Prefetch.type(resource, "prefetch.observations")) && isUsed(resource)) {
                observation(resource);
            }
        }
    }

    private static boolean isUsed(ObjectNode resource) {
        var status = FhirJson.text(resource, "status", "prefetch resource");
        return status == null || !NOT_USED.contains(status);
    }

    private void observation(ObjectNode resource) {
        var time = observationTime(resource);
        offer(entry(resource, "Observation"), resource, time, "Observation");
        for (var component : FhirJson.objects(resource, "component", "Observation")) {
            offer(entry(component, "Observation.component"), component, time, "Observation.component");
        }
    }

    private void offer(@Nullable VocabularyEntry entry, ObjectNode holder, @Nullable FhirTime time, String path) {
        if (entry != null) {
            var value = new FindingValue(tables, entry, path).of(holder);
            if (value != null) {
                offer(entry, value, time);
            }
        }
    }

    private void offer(VocabularyEntry entry, Object value, @Nullable FhirTime time) {
        if (time == null) {
            newest.offerUndated(entry.item(), value);
            return;
        }
        var daysAgo = (int) ChronoUnit.DAYS.between(time.date(), today);
        var span = Boolean.TRUE.equals(value) ? entry.presentDays() : entry.absentDays();
        if (daysAgo >= 0 && (entry.type() != VocabularyEntry.Type.BOOLEAN || daysAgo <= span)) {
            newest.offer(entry.item(), value, time.second(), daysAgo);
        }
    }

    /** A condition that stands for a finding; by its day alone it is newer than anything else of that day. */
    void condition(VocabularyEntry entry, @Nullable FhirTime time) {
        if (time == null) {
            newest.offerUndated(entry.item(), true);
        } else {
            var atTheEnd = time.hasTime() ? time.second() : time.second() + 86_399;
            offer(entry, true, new FhirTime(time.date(), atTheEnd, time.isDay(), time.hasTime()));
        }
    }

    private @Nullable FhirTime observationTime(ObjectNode resource) {
        for (var name : TIMES) {
            var period = name.equals("effectivePeriod") ? FhirJson.object(resource, name, "Observation") : null;
            var text = period != null
                    ? FhirJson.text(period, "end", "Observation.effectivePeriod")
                    : name.equals("effectivePeriod") ? null : FhirJson.text(resource, name, "Observation");
            if (text != null) {
                return day(FhirTime.parse(text, zone, "Observation." + name));
            }
        }
        return null;
    }

    /** A month or a year does not say when: such a time is no time. */
    private static @Nullable FhirTime day(FhirTime time) {
        return time.isDay() ? time : null;
    }

    private @Nullable VocabularyEntry entry(ObjectNode holder, String path) {
        var concept = FhirJson.object(holder, "code", path);
        if (concept == null) {
            return null;
        }
        VocabularyEntry found = null;
        for (var coding : FhirJson.objects(concept, "coding", path + ".code")) {
            var code = FhirJson.text(coding, "code", path + ".code.coding");
            var system = FhirJson.text(coding, "system", path + ".code.coding");
            if (code == null || system == null) {
                continue;
            }
            if (tables.isExcluded(code)) {
                return null;
            }
            found = found == null ? entry(system, code) : found;
        }
        return found;
    }

    private @Nullable VocabularyEntry entry(String system, String code) {
        return switch (system) {
            case CodeSystems.FINDING -> tables.key(code);
            case CodeSystems.SNOMED -> tables.snomed(code);
            case CodeSystems.LOINC -> {
                var key = LOINC.get(code);
                yield key == null ? null : tables.key(key);
            }
            default -> null;
        };
    }

    public void assessments(List<ObjectNode> resources) {
        for (var resource : resources) {
            if ("QuestionnaireResponse".equals(Prefetch.type(resource, "prefetch.assessments")) && isUsed(resource)) {
                var authored = FhirJson.text(resource, "authored", "QuestionnaireResponse");
                var time = authored == null ? null : FhirTime.parse(authored, zone, "QuestionnaireResponse.authored");
                items(resource, time == null ? null : day(time), "QuestionnaireResponse");
            }
        }
    }

    private void items(ObjectNode parent, @Nullable FhirTime time, String path) {
        var at = path.length() > 200 ? path : path + ".item";
        for (var item : FhirJson.objects(parent, "item", path)) {
            var linkId = FhirJson.text(item, "linkId", at);
            var answers = FhirJson.objects(item, "answer", at);
            // Several answers to one of our questions contradict each other; none of them is taken.
            if (linkId != null && answers.size() == 1) {
                offer(tables.key(linkId), answers.get(0), time, at + "(" + linkId + ").answer");
            }
            for (var answer : answers) {
                items(answer, time, at + ".answer");
            }
            items(item, time, at);
        }
    }
}
