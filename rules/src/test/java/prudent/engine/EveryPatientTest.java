package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import prudent.advice.Conclusion;
import prudent.advice.MissingInformation;
import prudent.advice.MissingInformation.Decides;
import prudent.advice.Topic;
import prudent.facts.Fact;

/** The strategies are total and exclude one another for every patient that {@code every-patient.yaml} describes. */
class EveryPatientTest {

    private static final Path FILE = Path.of("src/test/resources/every-patient.yaml");
    private static final Set<Topic> STRATEGIES = Set.of(
            Topic.NO_ANTIBIOTIC, Topic.DELAYED_ANTIBIOTIC, Topic.IMMEDIATE_ANTIBIOTIC, Topic.ANTIBIOTIC_APPROPRIATE);

    private static GuidelineLibrary library;

    @BeforeAll
    static void loadThePackagedGuidelines() {
        library = GuidelineLibrary.packaged();
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @TestFactory
    Stream<DynamicTest> hasOneStrategyWhateverIsKnown() throws IOException {
        return Stream.of(new YamlFile(FILE.toString(), Files.readString(FILE)).read(EveryPatient[].class))
                .map(every -> DynamicTest.dynamicTest(every.patients(), () -> hasOneStrategy(every)));
    }

    private static void hasOneStrategy(EveryPatient every) {
        every.facts()
                .forEach(patient ->
                        assertThat(strategies(patient)).as("%s", patient).hasSize(1));
    }

    private static List<Topic> strategies(List<Fact> patient) {
        return library.assess(patient).findings().stream()
                .map(Finding::conclusion)
                .filter(EveryPatientTest::saysWhetherToTreat)
                .map(Conclusion::topic)
                .distinct()
                .toList();
    }

    private static boolean saysWhetherToTreat(Conclusion conclusion) {
        return conclusion instanceof MissingInformation missing
                ? missing.decides() == Decides.STRATEGY
                : STRATEGIES.contains(conclusion.topic());
    }
}
