package prudent.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.advice.Topic;
import prudent.engine.Assessment;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.engine.VignetteFacts;
import prudent.facts.AssessedInfection;
import prudent.facts.Fact;
import prudent.facts.Option;
import prudent.facts.TableConsulted;

/** What a change is said not to touch comes out the same: held against the patients of every sixth vignette. */
class ReachTest {

    private static final int EVERY = 6;

    private static final GuidelineFiles FILES = GuidelineFiles.in(Path.of("guidelines"));

    private static List<Patient> patients = List.of();

    private record Patient(List<Fact> given, Assessment before) {}

    @BeforeAll
    static void assessAllPatients() {
        try (var library = GuidelineLibrary.of(FILES)) {
            var vignettes = library.guidelines().stream()
                    .flatMap(guideline -> guideline.vignettes().stream())
                    .toList();
            patients = IntStream.range(0, vignettes.size() / EVERY)
                    .mapToObj(at -> vignettes.get(at * EVERY))
                    .map(VignetteFacts::of)
                    .map(given -> new Patient(given, library.assess(given)))
                    .toList();
        }
    }

    /** As the log knows them: without what follows from the table. */
    private static boolean touches(Reach reach, Patient patient) {
        var kept = patient.before().facts().stream()
                .filter(fact -> !(fact instanceof Option
                        || fact instanceof TableConsulted
                        || fact instanceof AssessedInfection))
                .toList();
        var triesOthers = patient.before().concludes(Topic.CHANGE_DRUG)
                || patient.before().concludes(Topic.CONTRAINDICATED);
        return reach.touches(kept, triesOthers);
    }

    private static GuidelineFiles changed(String file, String words, String others) {
        var contents = new TreeMap<>(FILES.contents());
        var text = new String(contents.get(file), UTF_8);
        assertThat(text).contains(words);
        contents.put(file, text.replace(words, others).getBytes(UTF_8));
        return new GuidelineFiles(contents);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A definition, from which other rules go on.
                "urinary-definitions/rules.drl | value >= 37.9 | value >= 39.5",
                // A rule for every order, which also takes drugs out of what other rules suggest.
                "renal-function/rules.drl | value < 30, | value < 60,",
                // A table.
                "acute-sore-throat/regimens.csv | ,5-10,5, | ,10,10,",
                // A rule that looks at the order and at what is not there.
                "indication/rules.drl | drug.systemic == true | drug.systemic == true, delayed == false",
                // Where a folder runs.
                "acute-cough/guideline.yaml | [ACUTE_COUGH, LOWER_RESPIRATORY_TRACT_INFECTION] | [ACUTE_COUGH]"
            })
    void whatIsNotTouchedComesOutTheSame(String file, String words, String others) {
        var to = changed(file, words, others);
        var reach = Reach.between(FILES, to);

        try (var library = GuidelineLibrary.of(to)) {
            var untouched = patients.stream()
                    .filter(patient -> !touches(reach, patient))
                    .toList();
            assertThat(untouched)
                    .hasSizeBetween(patients.size() / 4, patients.size() - 1)
                    .allSatisfy(patient -> assertThat(
                                    library.assess(patient.given()).findings())
                            .isEqualTo(patient.before().findings()));
        }
    }

    @Test
    void aChangeOfNothingTouchesNobody() {
        var reach = Reach.between(FILES, FILES);

        assertThat(patients).noneMatch(patient -> touches(reach, patient));
    }
}
