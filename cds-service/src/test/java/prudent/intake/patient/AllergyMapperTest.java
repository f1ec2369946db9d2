package prudent.intake.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.facts.Allergy;
import prudent.facts.AllergyList;
import prudent.facts.AllergyListState;
import prudent.facts.AllergyReaction;
import prudent.facts.AntimicrobialClass;
import prudent.facts.Fact;
import prudent.intake.Calls;

class AllergyMapperTest {

    private static String allergy(String code, String text, String elements) {
        var coding = code.isEmpty() ? "" : "'coding':[{'system':'http://snomed.info/sct','code':'" + code + "'}],";
        return "{'resourceType':'AllergyIntolerance','patient':{'reference':'Patient/p1'},'code':{" + coding
                + "'text':'" + text + "'}" + (elements.isEmpty() ? "" : "," + elements) + "}";
    }

    private static List<Fact> facts(String part) {
        return Calls.facts("'allergies':" + part).stream()
                .filter(fact -> fact instanceof Allergy || fact instanceof AllergyList)
                .toList();
    }

    private static AllergyList list(AllergyListState state) {
        return new AllergyList(state);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    764146007         | PENICILLIN
                    91936005          | PENICILLIN
                    372687004         | PENICILLIN
                    774586009         | PENICILLIN
                    39732411000001106 | PENICILLIN
                    292954005         | PENICILLIN
                    161591004         | PENICILLIN
                    428787002         | MACROLIDE
                    294532003         | CEPHALOSPORIN
                    91939003          | SULFONAMIDE_TRIMETHOPRIM
                    416098002         | OTHER
                    196461000000101   | OTHER
                    """)
    void codesOfEveryKindNameTheClass(String code, AntimicrobialClass allergen) {
        assertThat(facts(Calls.bundle(allergy(code, "", ""))))
                .containsExactly(list(AllergyListState.RECORDED), new Allergy(allergen, AllergyReaction.UNCLEAR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Penicillin                | PENICILLIN
                    penicillin allergy        | PENICILLIN
                    Allergic to amoxicillin.  | PENICILLIN
                    Penicillin V              | PENICILLIN
                    Tazocin                   | PENICILLIN
                    Co-amoxiclav              | PENICILLIN
                    erythromycin              | MACROLIDE
                    Septrin                   | SULFONAMIDE_TRIMETHOPRIM
                    """)
    void textAloneNamesTheClass(String text, AntimicrobialClass allergen) {
        assertThat(facts(Calls.bundle(allergy("", text, "")))).contains(new Allergy(allergen, AllergyReaction.UNCLEAR));
        assertThat(facts(Calls.bundle(allergy("196461000000101", text, ""))))
                .contains(new Allergy(allergen, AllergyReaction.UNCLEAR));
    }

    @ParameterizedTest
    @CsvSource({"Penicillamine", "Peanut", "House dust mite"})
    void otherAllergiesAreNoneToAntimicrobials(String text) {
        assertThat(facts(Calls.bundle(allergy("", text, "")))).containsExactly(list(AllergyListState.RECORDED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Anaphylaxis                              | SEVERE_IMMEDIATE
                    Urticaria and wheeze, immediate          | SEVERE_IMMEDIATE
                    Urticaria                                | SEVERE_IMMEDIATE
                    Urticaria five days later                | NON_SEVERE_RASH
                    Lip swelling                             | SEVERE_IMMEDIATE
                    Rash within 1 hour                       | SEVERE_IMMEDIATE
                    Stevens-Johnson syndrome                 | SEVERE_DELAYED
                    Blistering rash                          | SEVERE_DELAYED
                    Erythema multiforme                      | SEVERE_DELAYED
                    Maculopapular rash on day 5              | NON_SEVERE_RASH
                    Itchy rash, no wheeze                    | NON_SEVERE_RASH
                    Rash without blisters or angioedema      | NON_SEVERE_RASH
                    Nausea and diarrhoea                     | SIDE_EFFECT
                    Diarrhoea and a rash                     | NON_SEVERE_RASH
                    Thrush                                   | SIDE_EFFECT
                    Mother is allergic (family history)      | SIDE_EFFECT
                    Unknown reaction in childhood            | UNCLEAR
                    """)
    void theReactionIsJudgedByItsWords(String words, AllergyReaction reaction) {
        var said = "'reaction':[{'manifestation':[{'text':'" + words + "'}]}]";
        var described = "'reaction':[{'description':'" + words + "'}]";
        var noted = "'note':[{'text':'" + words + "'}]";

        for (var elements : List.of(said, described, noted)) {
            assertThat(facts(Calls.bundle(allergy("91936005", "", elements))))
                    .contains(new Allergy(AntimicrobialClass.PENICILLIN, reaction));
        }
    }

    @ParameterizedTest
    @CsvSource({"Rash, SEVERE_IMMEDIATE", "Unknown, SEVERE_IMMEDIATE", "Nausea, UNCLEAR"})
    void aSevereEntryIsNeverTakenForMild(String words, AllergyReaction reaction) {
        var severe = "'reaction':[{'severity':'severe','manifestation':[{'text':'" + words + "'}]}]";
        var high = "'criticality':'high','reaction':[{'manifestation':[{'text':'" + words + "'}]}]";

        for (var elements : List.of(severe, high)) {
            assertThat(facts(Calls.bundle(allergy("91936005", "", elements))))
                    .contains(new Allergy(AntimicrobialClass.PENICILLIN, reaction));
        }
    }

    @Test
    void absentEmptyFailedAndNoneKnownAreToldApart() {
        var none = allergy("716186003", "No known allergies", "");

        assertThat(Calls.facts("'x':1")).contains(list(AllergyListState.NOT_SENT));
        assertThat(facts("null")).containsExactly(list(AllergyListState.EMPTY));
        assertThat(facts(Calls.bundle())).containsExactly(list(AllergyListState.EMPTY));
        assertThat(facts("{'resourceType':'OperationOutcome'}")).containsExactly(list(AllergyListState.FAILED));
        assertThat(facts(Calls.bundle("{'resourceType':'OperationOutcome'}")))
                .containsExactly(list(AllergyListState.FAILED));
        assertThat(facts("{'resourceType':'List'}")).containsExactly(list(AllergyListState.FAILED));
        assertThat(facts(Calls.bundle(none))).containsExactly(list(AllergyListState.NONE_KNOWN));
        assertThat(facts(none)).containsExactly(list(AllergyListState.NONE_KNOWN));
    }

    @Test
    void aListThatIsNotWholeProvesOnlyWhatItHolds() {
        var none = Calls.bundle(allergy("716186003", "", ""));
        var more = "{'resourceType':'Bundle','link':[{'relation':'next','url':'x'}],";

        assertThat(facts(none.replace("{'resourceType':'Bundle',", "{'resourceType':'Bundle','total':2,")))
                .containsExactly(list(AllergyListState.FAILED));
        assertThat(facts(none.replace("{'resourceType':'Bundle',", more)))
                .containsExactly(list(AllergyListState.FAILED));
        assertThat(facts(Calls.bundle(allergy("91936005", "", "")).replace("{'resourceType':'Bundle',", more)))
                .containsExactly(
                        list(AllergyListState.FAILED),
                        new Allergy(AntimicrobialClass.PENICILLIN, AllergyReaction.UNCLEAR));
        assertThat(facts(none.replace("Patient/p1", "Patient/p2"))).containsExactly(list(AllergyListState.FAILED));
    }

    @Test
    void refutedAndResolvedEntriesDoNotCount() {
        var refuted = allergy("91936005", "", "'verificationStatus':{'coding':[{'code':'refuted'}]}");
        var resolved = allergy("91936005", "", "'clinicalStatus':{'coding':[{'code':'resolved'}]}");

        assertThat(facts(Calls.bundle(refuted, resolved))).containsExactly(list(AllergyListState.EMPTY));
    }

    @Test
    void anAllergyOnTheProblemListCounts() {
        var condition = "{'resourceType':'Condition','code':{'coding':[{'system':'http://snomed.info/sct',"
                + "'code':'91936005'}]},'note':[{'text':'anaphylaxis'}]}";

        assertThat(Calls.facts("'conditions':" + condition))
                .contains(new Allergy(AntimicrobialClass.PENICILLIN, AllergyReaction.SEVERE_IMMEDIATE))
                .contains(list(AllergyListState.NOT_SENT));
    }
}
