package prudent.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prudent.facts.Fact;

/** What is kept can be read again as it was. */
class EventJsonTest {

    @ParameterizedTest
    @MethodSource("factTypes")
    void everyKindOfFactIsReadAsItWasWritten(Class<?> type) {
        var fact = (Fact) sample(type);
        var order = new AssessedOrder("MedicationRequest/1", null, List.of(fact), 1, List.of());

        var json = EventJson.write(order).text();

        assertThat(json).contains("\"facts\":[{\"" + type.getSimpleName() + "\":{");
        assertThat(EventJson.read(json, AssessedOrder.class)).isEqualTo(order);
    }

    @ParameterizedTest
    @MethodSource("changeTypes")
    void everyKindOfChangeIsReadAsItWasWritten(Class<?> type) {
        var suggestion = new ShownSuggestion(new UUID(1, 2), "label", false, List.of((OrderChange) sample(type)));

        var json = EventJson.write(suggestion).text();

        assertThat(json).contains("\"change\":\"" + type.getSimpleName() + "\"");
        assertThat(EventJson.read(json, ShownSuggestion.class)).isEqualTo(suggestion);
    }

    @Test
    void aWholeDecisionIsReadAsItWasWritten() {
        var decision = SampleDecisions.decision("call-1", "Y12345", Instant.parse("2026-11-23T10:05:00.123456Z"));

        assertThat(EventJson.read(EventJson.write(decision).text(), Decision.class))
                .isEqualTo(decision);
    }

    static Stream<Class<?>> factTypes() {
        return records(Fact.class);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(EventJsonTest::records);
    }

    static Stream<Class<?>> changeTypes() {
        return Arrays.stream(OrderChange.class.getPermittedSubclasses());
    }

    /** A record with something in every component; each double is infinite, which JSON has no number for. */
    private static Object sample(Class<?> type) {
        if (type == String.class) {
            return "text with \"quotes\" and é";
        } else if (type == int.class) {
            return 7;
        } else if (type == double.class) {
            return Double.POSITIVE_INFINITY;
        } else if (type == boolean.class) {
            return true;
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 26);
        } else if (type == List.class) {
            return List.of();
        } else if (type == Set.class) {
            return Set.of();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        }
        try {
            var components = type.getRecordComponents();
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return canonical.newInstance(Arrays.stream(components)
                    .map(component -> sample(component.getType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }
}
