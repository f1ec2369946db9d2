package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static prudent.engine.Patient.about;
import static prudent.engine.Patient.certain;
import static prudent.engine.Patient.interrupts;
import static prudent.engine.Patient.isDangerFromMemory;
import static prudent.engine.Patient.loudest;
import static prudent.engine.Patient.order;
import static prudent.engine.Patient.said;
import static prudent.engine.Patient.sure;
import static prudent.engine.Patient.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import prudent.advice.Indicator;
import prudent.advice.Topic;
import prudent.facts.Absent;
import prudent.facts.Age;
import prudent.facts.Allergy;
import prudent.facts.AllergyList;
import prudent.facts.AllergyListState;
import prudent.facts.AllergyReaction;
import prudent.facts.AntimicrobialClass;
import prudent.facts.ClinicalFinding;
import prudent.facts.Evidence;
import prudent.facts.Measured;
import prudent.facts.Observable;
import prudent.facts.Option;
import prudent.facts.Present;

/**
 * What must hold between two assessments of the same patient, whoever the patient is: a sign of danger never lowers the urgency,
 * an allergy never brings in a drug of its class, what is not known never counts as normal. A failure names the patient by number.
 */
class MetamorphicSafetyTest {

    private static final int PATIENTS = 20_000;
    private static final int MOST_NAMED = 3;
    private static final List<Topic> DRUG_NAMED = List.of(Topic.CHANGE_DRUG, Topic.CONTRAINDICATED);

    private static final List<ClinicalFinding> RED_FLAGS = List.of(
            ClinicalFinding.SEPSIS_RED_FLAGS,
            ClinicalFinding.NON_BLANCHING_RASH,
            ClinicalFinding.NECK_STIFFNESS,
            ClinicalFinding.BULGING_FONTANELLE,
            ClinicalFinding.REDUCED_CONSCIOUSNESS,
            ClinicalFinding.PERITONISM,
            ClinicalFinding.URINARY_RETENTION,
            ClinicalFinding.PAIN_OUT_OF_PROPORTION,
            ClinicalFinding.DUSKY_SKIN,
            ClinicalFinding.ORBITAL_SIGNS,
            ClinicalFinding.INTRACRANIAL_SIGNS,
            ClinicalFinding.CYANOSIS,
            ClinicalFinding.DROOLING,
            ClinicalFinding.AIRWAY_CONCERN);

    private static GuidelineLibrary library;
    private static List<Patient> patients;

    @BeforeAll
    static void assessThePatients() {
        library = GuidelineLibrary.packaged();
        var random = new RandomPatients(library);
        patients = IntStream.range(0, PATIENTS)
                .parallel()
                .mapToObj(number -> {
                    var facts = random.patient(number);
                    return new Patient(number, facts, library.assess(facts));
                })
                .toList();
    }

    @AfterAll
    static void close() {
        library.close();
        patients = List.of();
    }

    @Test
    void theOrderOfTheFactsChangesNothing() {
        every(8, patient -> {
            var shuffled = new ArrayList<>(patient.facts());
            Collections.shuffle(shuffled, patient.random());

            assertThat(said(library.assess(shuffled))).as(() -> patient.name()).isEqualTo(said(patient.assessment()));
        });
    }

    @Test
    void aRedFlagIsReferredAndLeads() {
        every(2, patient -> {
            var flag = RED_FLAGS.get(patient.number() / 2 % RED_FLAGS.size());
            var flagged = library.assess(with(patient.without(about(flag)), new Present(flag)));

            assertThat(flagged.lead().map(Finding::topic))
                    .as(() -> flag + ": " + patient.name())
                    .hasValue(Topic.REFER);
            assertThat(loudest(flagged)).as(() -> flag + ": " + patient.name()).isEqualTo(Indicator.CRITICAL);
        });
    }

    @Test
    void anAdultWithLowOxygenSaturationOrUnstableIsReferred() {
        every(4, patient -> {
            var adult = patient.without(fact -> fact instanceof Age
                    || (fact instanceof Measured measured && measured.observable() == Observable.SPO2)
                    || about(ClinicalFinding.HAEMODYNAMICALLY_STABLE).test(fact));
            var danger = patient.number() % 8 == 0
                    ? new Measured(Observable.SPO2, 85, 0)
                    : new Absent(ClinicalFinding.HAEMODYNAMICALLY_STABLE);
            var flagged = library.assess(with(adult, new Age(40, 485), danger));

            assertThat(flagged.lead().map(Finding::topic))
                    .as(() -> danger + ": " + patient.name())
                    .hasValue(Topic.REFER);
            assertThat(loudest(flagged))
                    .as(() -> danger + ": " + patient.name())
                    .isEqualTo(Indicator.CRITICAL);
        });
    }

    @Test
    void aSignOfDangerFromMemoryIsReadFirstAndLowersNothing() {
        every(8, patient -> {
            var flagged = library.assess(
                    with(patient.without(about(ClinicalFinding.GRUNTING)), new Present(ClinicalFinding.GRUNTING)));

            assertThat(flagged.lead().map(Finding::topic))
                    .as(() -> patient.name())
                    .hasValue(Topic.REFER);
            assertThat(loudest(flagged)).as(() -> patient.name()).isGreaterThanOrEqualTo(loudest(patient.assessment()));
        });
    }

    @Test
    void anAllergyLeavesNoDrugOfItsClassAmongTheOptions() {
        every(2, patient -> {
            var classes = AntimicrobialClass.values();
            var allergen = patient.number() % 4 == 0
                    ? AntimicrobialClass.PENICILLIN
                    : classes[patient.number() / 4 % classes.length];
            var allergic = library.assess(with(
                    patient.without(Patient::isAllergy),
                    new AllergyList(AllergyListState.RECORDED),
                    new Allergy(allergen, AllergyReaction.SEVERE_IMMEDIATE)));

            assertThat(allergic.options())
                    .as(() -> allergen + ": " + patient.name())
                    .noneMatch(option -> option.regimen().drug().antimicrobialClass() == allergen);
            if (patient.drug().antimicrobialClass() == allergen && allergen == AntimicrobialClass.PENICILLIN) {
                assertThat(allergic.concludes(Topic.CONTRAINDICATED))
                        .as(() -> patient.name())
                        .isTrue();
                assertThat(loudest(allergic)).as(() -> patient.name()).isEqualTo(Indicator.CRITICAL);
            }
        });
    }

    @Test
    void allergiesThatWereNotCheckedLeaveNothingToSuggest() {
        every(4, patient -> {
            var unchecked = library.assess(
                    with(patient.without(Patient::isAllergy), new AllergyList(AllergyListState.NOT_SENT)));

            assertThat(unchecked.options()).as(() -> patient.name()).noneMatch(Option::certain);
            if (patient.drug().antimicrobialClass() != AntimicrobialClass.ANTISEPTIC) {
                assertThat(unchecked.unknown()).as(() -> patient.name()).contains("allergies");
            }
        });
    }

    @Test
    void whatIsNotKnownIsNeverMoreCertainThanWhatIs() {
        every(4, patient -> {
            var removed = patient.removable();
            if (!removed.isEmpty()) {
                var fact = removed.get(patient.random().nextInt(removed.size()));
                var less = library.assess(patient.without(fact::equals));

                assertThat(certain(less))
                        .as(() -> "without " + fact + ": " + patient.name())
                        .isSubsetOf(certain(patient.assessment()));
            }
        });
    }

    @Test
    void whatTheTableOffersIsNotCorrectedByTheTable() {
        every(2, patient -> {
            var rows = certain(patient.assessment());
            if (!rows.isEmpty()) {
                var row = rows.get(patient.random().nextInt(rows.size()));
                var ordered = library.assessInstead(patient.assessment(), order(row));

                assertThat(ordered.findings())
                        .as(() -> row + ": " + patient.name())
                        .noneMatch(finding -> finding.rule().guideline().equals("REGIMEN-TABLES")
                                && finding.indicator() != Indicator.INFO);
            }
        });
    }

    @Test
    void thePrescriberReadsOfNoOtherDrugThatARuleCallsUnsafe() {
        every(1, patient -> {
            var assessment = patient.assessment();
            if (assessment.shown().stream().map(Finding::topic).anyMatch(DRUG_NAMED::contains)) {
                certain(assessment).stream()
                        .filter(row ->
                                row.drug() != patient.drug() && row.together().isEmpty())
                        .findFirst()
                        .ifPresent(row -> assertThat(library.assessInstead(assessment, order(row))
                                        .concludes(Topic.CONTRAINDICATED))
                                .as(() -> row + ": " + patient.name())
                                .isFalse());
            }
        });
    }

    @Test
    void evidenceThatIsLessSureNeverRaisesTheVoiceAndNeverHidesAWarning() {
        every(1, patient -> {
            var random = patient.random();
            var milder = patient.assessment().findings().stream()
                    .map(finding ->
                            sure(finding, random.nextBoolean() ? finding.rule().evidence() : Evidence.M))
                    .toList();
            var shown = Assessment.inOrder(milder).stream()
                    .filter(finding -> !finding.isWithheld())
                    .toList();

            assertThat(loudest(shown)).as(() -> patient.name()).isLessThanOrEqualTo(loudest(milder));
            assertThat(shown).hasSizeLessThanOrEqualTo(2);
            if (!shown.isEmpty() && isDangerFromMemory(shown.get(0))) {
                var warnings = milder.stream()
                        .filter(finding -> !finding.asksForSafety())
                        .toList();
                assertThat(loudest(shown)).as(() -> patient.name()).isGreaterThanOrEqualTo(interrupts(warnings));
            }
        });
    }

    @Test
    void nobodyIsAskedAboutADrugThatIsNotToBeGiven() {
        every(1, patient -> {
            if (patient.assessment().concludes(Topic.NO_ANTIBIOTIC)) {
                assertThat(patient.assessment().shown())
                        .as(() -> patient.name())
                        .noneMatch(Finding::asksForSafety);
            }
        });
    }

    /** Holds for the patients whose number is a multiple of this; otherwise all violations are counted and the first ones named. */
    private static void every(int step, Consumer<Patient> holds) {
        var violations = patients.parallelStream()
                .filter(patient -> patient.number() % step == 0)
                .flatMap(patient -> violation(patient, holds).stream())
                .toList();

        assertThat(violations.stream().limit(MOST_NAMED))
                .as("%s of %s patients", violations.size(), PATIENTS / step)
                .isEmpty();
    }

    private static Optional<String> violation(Patient patient, Consumer<Patient> holds) {
        try {
            holds.accept(patient);
            return Optional.empty();
        } catch (AssertionError broken) {
            return Optional.of(String.valueOf(broken.getMessage()));
        }
    }
}
