package prudent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialClass;
import prudent.facts.ClinicalFinding;
import prudent.facts.CodedObservable;
import prudent.facts.Comorbidity;
import prudent.facts.Infection;
import prudent.facts.Medicine;
import prudent.facts.Observable;
import prudent.facts.ObservedValue;
import prudent.intake.codes.CodeTable;

/** Every constant that rules can name has a code by which it arrives, and every code has one meaning within its use. */
class VocabularyCoverageTest {

    /** Indications that arrive as text, or as a code of a wider condition beside it: no source gave a code of their own. */
    private static final Set<Infection> WITHOUT_A_CODE = Set.of(
            Infection.BRONCHIOLITIS,
            Infection.ASTHMA_EXACERBATION,
            Infection.COPD_PROPHYLAXIS,
            Infection.TICK_BITE,
            Infection.BOIL,
            Infection.GASTROENTERITIS,
            Infection.TRAVELLERS_DIARRHOEA,
            Infection.SUSPECTED_MENINGOCOCCAL_DISEASE);

    /** Medicines that are found by name only, until a dm+d release that has them is loaded: our source of codes lacks them. */
    private static final Set<Medicine> MEDICINES_WITHOUT_A_CODE = Set.of(
            Medicine.LEFLUNOMIDE,
            Medicine.PROPYLTHIOURACIL,
            Medicine.CARBIMAZOLE,
            Medicine.SULFASALAZINE,
            Medicine.HYDROCORTISONE);

    /** Classes to which allergies are recorded under the codes of what is said of them elsewhere, or of none. */
    private static final Set<String> CLASSES_WITHOUT_A_CODE = Set.of("macrocyclic", "antiseptic", "pleuromutilin");

    /** One table and the column of its codes and meanings. */
    private record Table(String file, List<String> columns, int code, List<Integer> meaning) {

        Map<String, Set<String>> meanings() {
            var meanings = new HashMap<String, Set<String>>();
            CodeTable.read(file, columns, row -> {
                if (!row.text(code).isEmpty()) {
                    meanings.computeIfAbsent(row.code(code), each -> new HashSet<>())
                            .add(meaning.stream().map(row::text).collect(Collectors.joining(" ")));
                }
            });
            return meanings;
        }

        Set<String> values(int column) {
            var values = new HashSet<String>();
            CodeTable.read(file, columns, row -> values.add(row.text(column)));
            return values;
        }
    }

    private static final Table FINDINGS = new Table(
            "findings.csv",
            List.of("key", "label", "type", "unit", "allowed_values", "snomed_code", "conditions", "note"),
            5,
            List.of(0));
    private static final Table OBSERVABLES =
            new Table("observable-codes.csv", List.of("code", "finding", "label"), 0, List.of(1));
    private static final Table CONDITIONS =
            new Table("conditions.csv", List.of("key", "label", "snomed_code", "aliases"), 2, List.of(0));
    private static final Table INDICATIONS =
            new Table("indication-codes.csv", List.of("code", "indication", "label"), 0, List.of(1));
    private static final Table COMORBIDITIES =
            new Table("comorbidities.csv", List.of("code", "comorbidity", "label"), 0, List.of(1));
    private static final Table PROBLEMS =
            new Table("condition-findings.csv", List.of("code", "finding", "label"), 0, List.of(1));
    private static final Table PRODUCTS = new Table("products.csv", List.of("code", "drug", "name"), 0, List.of(1));
    private static final Table MEDICINES = new Table("medicines.csv", List.of("code", "medicine"), 0, List.of(1));
    private static final Table ALLERGIES =
            new Table("allergy-codes.csv", List.of("code", "class", "kind", "label"), 0, List.of(1, 2));

    /** Tables that are read for one use, together. */
    static Stream<List<Table>> uses() {
        return Stream.of(
                List.of(FINDINGS, OBSERVABLES),
                List.of(CONDITIONS, INDICATIONS),
                List.of(COMORBIDITIES),
                List.of(PROBLEMS),
                List.of(PRODUCTS, MEDICINES),
                List.of(ALLERGIES));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void aCodeHasOneMeaningWithinItsUse(List<Table> tables) {
        var meanings = new HashMap<String, Set<String>>();
        tables.forEach(table -> table.meanings()
                .forEach((code, found) ->
                        meanings.computeIfAbsent(code, each -> new HashSet<>()).addAll(found)));

        assertThat(meanings)
                .isNotEmpty()
                .allSatisfy((code, found) -> assertThat(found).as(code).hasSize(1));
    }

    @Test
    void aSubstanceHasOneMeaningInEachForm() {
        var seen = new HashSet<String>();

        CodeTable.read("drug-codes.csv", List.of("code", "form", "drug", "name"), row -> assertThat(
                        seen.add(row.code(0) + " " + row.text(1)))
                .as("drug-codes.csv line %d", row.line())
                .isTrue());
    }

    @Test
    void everyIndicationHasACodeOrIsKnownToHaveNone() {
        var coded = new HashSet<>(INDICATIONS.values(1));
        CONDITIONS.meanings().values().forEach(coded::addAll);

        assertThat(missing(Infection.values(), Infection::key, coded)).isEqualTo(WITHOUT_A_CODE);
        assertThat(CONDITIONS.values(0)).isEqualTo(keys(Infection.values(), Infection::key));
    }

    @Test
    void everyComorbidityHasACode() {
        assertThat(missing(Comorbidity.values(), Comorbidity::key, COMORBIDITIES.values(1)))
                .isEmpty();
    }

    /** Its own code in our vocabulary, which is the one it arrives under where SNOMED CT has none. */
    @Test
    void everyFindingHasACodeOfTheVocabulary() {
        var keys = keys(ClinicalFinding.values(), ClinicalFinding::key);
        keys.addAll(keys(Observable.values(), Observable::key));
        keys.addAll(keys(CodedObservable.values(), CodedObservable::key));

        assertThat(FINDINGS.values(0)).isEqualTo(keys);
    }

    @Test
    void everyValueIsOneThatAFindingMayTake() {
        var allowed = FINDINGS.values(4).stream()
                .flatMap(cell -> Arrays.stream(cell.split("\\|", -1)))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());

        assertThat(allowed).isEqualTo(keys(ObservedValue.values(), ObservedValue::key));
    }

    @Test
    void everyAntimicrobialHasAProduct() {
        assertThat(missing(Antimicrobial.values(), Antimicrobial::key, PRODUCTS.values(1)))
                .isEmpty();
    }

    @Test
    void everyMedicineHasACodeOrIsKnownToHaveNone() {
        assertThat(missing(Medicine.values(), Medicine::label, MEDICINES.values(1)))
                .isEqualTo(MEDICINES_WITHOUT_A_CODE);
    }

    @Test
    void everyClassOfAntimicrobialsHasAnAllergyCodeOrIsKnownToHaveNone() {
        Function<AntimicrobialClass, String> key =
                constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(missing(AntimicrobialClass.values(), key, ALLERGIES.values(1)).stream()
                        .map(key))
                .containsExactlyInAnyOrderElementsOf(CLASSES_WITHOUT_A_CODE);
    }

    private static <E> Set<E> missing(E[] constants, Function<E, String> key, Set<String> coded) {
        return Arrays.stream(constants)
                .filter(constant -> !coded.contains(key.apply(constant)))
                .collect(Collectors.toSet());
    }

    private static <E> Set<String> keys(E[] constants, Function<E, String> key) {
        return Arrays.stream(constants).map(key).collect(Collectors.toCollection(HashSet::new));
    }
}
