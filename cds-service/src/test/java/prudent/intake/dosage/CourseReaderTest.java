package prudent.intake.dosage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.CourseLength;
import prudent.facts.CourseLengthUnclear;
import prudent.facts.Dose;
import prudent.facts.Fact;
import prudent.facts.FirstDayDose;
import prudent.intake.Calls;

class CourseReaderTest {
    private static final String TDS = "'timing':{'repeat':{'frequency':3,'period':1,'periodUnit':'d'}}";
    private static final String MG_500 =
            "'doseAndRate':[{'doseQuantity':{'value':500,'system':'http://unitsofmeasure.org','code':'mg'}}]";

    private static List<Fact> facts(String elements) {
        return Calls.orderFacts(elements).stream()
                .filter(fact -> fact instanceof Dose
                        || fact instanceof FirstDayDose
                        || fact instanceof CourseLength
                        || fact instanceof CourseLengthUnclear)
                .toList();
    }

    private static String dosage(String parts) {
        return "'dosageInstruction':[{" + parts + "}]";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'value':500,'code':'mg'                                                 | 500
                    'value':0.5,'code':'g'                                                  | 500
                    'value':250000,'code':'ug'                                              | 250
                    'value':1,'unit':'capsule','system':'http://snomed.info/sct','code':'428641000' | 500
                    'value':2,'unit':'tablet','system':'http://snomed.info/sct','code':'428673006'  | 1000
                    'value':1,'unit':'capsule'                                              | 500
                    """)
    void readsTheDoseInAnyUnit(String quantity, double mg) {
        var facts = facts(dosage("'doseAndRate':[{'doseQuantity':{" + quantity + "}}]," + TDS));

        assertThat(facts).containsExactly(new Dose(mg, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'repeat':{'frequency':1,'period':8,'periodUnit':'h'}}          | 3
                    {'repeat':{'frequency':2,'period':1,'periodUnit':'d'}}          | 2
                    {'code':{'coding':[{'code':'QID'}]}}                            | 4
                    {'repeat':{'timeOfDay':['08:00:00','20:00:00']}}                | 2
                    {'repeat':{'period':1,'periodUnit':'d'}}                        | 1
                    """)
    void readsTheFrequency(String timing, double times) {
        assertThat(facts(dosage(MG_500 + ",'timing':" + timing))).containsExactly(new Dose(500, times));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    'boundsDuration':{'value':5,'code':'d'}                                | 5
                    'boundsDuration':{'value':1,'code':'wk'}                               | 7
                    'boundsPeriod':{'start':'2026-11-23','end':'2026-11-27'}               | 5
                    'count':15                                                             | 5
                    """)
    void readsTheBoundsOfTheCourse(String bounds, int days) {
        var timing = "'timing':{'repeat':{'frequency':3,'period':1,'periodUnit':'d'," + bounds + "}}";

        assertThat(facts(dosage(MG_500 + "," + timing))).containsExactly(new Dose(500, 3), new CourseLength(days));
    }

    @Test
    void aLoadingDoseGoesBeforeTheMaintenance() {
        var first = "{'sequence':1,'text':'1 g on the first day','timing':{'repeat':{'frequency':1,'period':1,"
                + "'periodUnit':'d','boundsDuration':{'value':1,'code':'d'}}},'doseAndRate':[{'doseQuantity':{'value':1,'code':'g'}}]}";
        var then =
                "{'sequence':2,'text':'then 500 mg once a day for 4 days','timing':{'repeat':{'frequency':1,'period':1,"
                        + "'periodUnit':'d','boundsDuration':{'value':4,'code':'d'}}}," + MG_500 + "}";
        var quantity = ",'dispenseRequest':{'quantity':{'value':6,'code':'428641000'}}";
        Fact[] expected = {new FirstDayDose(1000), new Dose(500, 1), new CourseLength(5)};

        assertThat(facts("'dosageInstruction':[" + first + "," + then + "]" + quantity))
                .containsExactly(expected);
        assertThat(facts("'dosageInstruction':[" + then + "," + first + "]" + quantity))
                .containsExactly(expected);
    }

    @Test
    void doseAndCourseComeFromTextAlone() {
        assertThat(facts(dosage("'text':'one three times a day for 7 days'")))
                .containsExactly(new Dose(500, 3), new CourseLength(7));
        assertThat(facts(dosage("'patientInstruction':'1 tds 5/7'")))
                .containsExactly(new Dose(500, 3), new CourseLength(5));
    }

    @Test
    void structureAndTextThatDisagreeLeaveTheDoseUnknown() {
        assertThat(facts(dosage(MG_500 + "," + TDS + ",'text':'250mg tds'"))).isEmpty();
        assertThat(facts(dosage(MG_500 + "," + TDS + ",'text':'one bd for 5 days'")))
                .containsExactly(new CourseLength(5));
        assertThat(facts(dosage(MG_500 + "," + TDS + ",'asNeededBoolean':true")))
                .isEmpty();
        assertThat(facts(dosage("'doseAndRate':[{'doseRange':{'low':{'value':1}}}]," + TDS)))
                .isEmpty();
    }

    @Test
    void sourcesThatDisagreeMakeTheCourseUnclear() {
        var dosage = dosage(MG_500 + "," + TDS + ",'text':'one tds for 7 days'");

        assertThat(facts(dosage + ",'dispenseRequest':{'expectedSupplyDuration':{'value':5,'code':'d'}}"))
                .contains(new CourseLengthUnclear(5, 7));
        assertThat(facts(dosage + ",'dispenseRequest':{'quantity':{'value':15,'code':'428641000'}}"))
                .contains(new CourseLengthUnclear(5, 7));
        assertThat(facts(dosage + ",'dispenseRequest':{'quantity':{'value':21,'unit':'tablet'}}"))
                .contains(new CourseLength(7));
        assertThat(facts(dosage(MG_500 + "," + TDS) + ",'dispenseRequest':{'quantity':{'value':21,'unit':'capsule'}}"))
                .contains(new CourseLength(7));
    }

    @ParameterizedTest
    @CsvSource({"75, 5, 5", "100, 5, 5", "150, 5, 5", "300, 5, 20", "50, 3, 5"})
    void bottlesAreRoundedUp(int millilitres, int shortest, int longest) {
        var order = Calls.order(
                "o1",
                "'medicationCodeableConcept':{'coding':[{'system':'https://dmd.nhs.uk','code':'41941111000001109'}]},"
                        + "'dosageInstruction':[{'text':'5ml three times a day for 5 days'}],"
                        + "'dispenseRequest':{'quantity':{'value':" + millilitres + ",'code':'258773002'}}");

        assertThat(Calls.onlyOrder(order).facts())
                .contains(new Dose(250, 3))
                .contains(
                        shortest == longest ? new CourseLength(shortest) : new CourseLengthUnclear(shortest, longest));
    }

    @Test
    void dosesAtTheSameTimeGiveNoSingleDose() {
        var facts = facts(
                "'dosageInstruction':[{'text':'one in the morning for 5 days'},{'text':'two at night for 5 days'}]");

        assertThat(facts).containsExactly(new CourseLength(5));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, true", "2026-11-23, false", "2026-11-20, false"})
    void aFutureStartMakesItADelayedPrescription(String start, boolean delayed) {
        var facts = Calls.orderFacts("'dispenseRequest':{'validityPeriod':{'start':'" + start + "'}},"
                + "'note':[{'text':'delayed back-up'}]");

        assertThat(facts).anyMatch(fact -> fact instanceof AntimicrobialOrder order && order.delayed() == delayed);
    }

    @ParameterizedTest
    @CsvSource({"2,3", "3,3", "3,4"})
    void aSingleFirstDoseSharesItsDayUnlessTheSupplyCountsItApart(int following, int supplied) {
        var facts = facts("""
                'dosageInstruction':[
                  {'sequence':1,'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'d','boundsDuration':{'value':1,'code':'d'}}},
                   'doseAndRate':[{'doseQuantity':{'value':400,'code':'mg'}}]},
                  {'sequence':2,'timing':{'repeat':{'frequency':3,'period':1,'periodUnit':'d','boundsDuration':{'value':%d,'code':'d'}}},
                   'doseAndRate':[{'doseQuantity':{'value':200,'code':'mg'}}]}],
                'dispenseRequest':{'expectedSupplyDuration':{'value':%d,'code':'d'}}""".formatted(following, supplied));

        assertThat(facts).containsExactly(new Dose(200, 3), new CourseLength(supplied));
    }
}
