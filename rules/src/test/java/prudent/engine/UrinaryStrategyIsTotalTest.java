package prudent.engine;

import static prudent.engine.EveryPatient.ages;
import static prudent.engine.EveryPatient.coded;
import static prudent.engine.EveryPatient.finding;
import static prudent.engine.EveryPatient.measured;
import static prudent.engine.EveryPatient.order;
import static prudent.engine.EveryPatient.sexes;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import prudent.facts.Antimicrobial;
import prudent.facts.ClinicalFinding;
import prudent.facts.CodedObservable;
import prudent.facts.Infection;
import prudent.facts.Observable;
import prudent.facts.ObservedValue;

/** Whatever is known or not known of a patient with a urinary infection and a known age, exactly one strategy is concluded. */
class UrinaryStrategyIsTotalTest {

    private static GuidelineLibrary library;

    @BeforeAll
    static void loadThePackagedGuidelines() {
        library = GuidelineLibrary.packaged();
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void lowerInfectionHasOneStrategyWhateverTheKeyFeaturesAndDipstickSay() {
        EveryPatient.hasOneStrategy(
                library,
                order(Infection.LOWER_UTI, Antimicrobial.NITROFURANTOIN),
                ages(367),
                sexes(),
                finding(ClinicalFinding.DYSURIA),
                finding(ClinicalFinding.NOCTURIA_NEW),
                finding(ClinicalFinding.CLOUDY_URINE),
                finding(ClinicalFinding.DIPSTICK_NITRITE),
                finding(ClinicalFinding.DIPSTICK_LEUCOCYTES),
                finding(ClinicalFinding.VAGINAL_DISCHARGE));
    }

    @Test
    void lowerInfectionHasOneStrategyAtEveryAgeAndRisk() {
        EveryPatient.hasOneStrategy(
                library,
                order(Infection.LOWER_UTI, Antimicrobial.TRIMETHOPRIM),
                ages(2, 60, 191, 192, 779, 780),
                sexes(),
                finding(ClinicalFinding.PREGNANT),
                finding(ClinicalFinding.DYSURIA),
                finding(ClinicalFinding.SUPRAPUBIC_PAIN),
                finding(ClinicalFinding.PATIENT_PREFERS_TO_WAIT),
                coded(CodedObservable.CLINICAL_SEVERITY, ObservedValue.MILD, ObservedValue.SEVERE));
    }

    @Test
    void lowerInfectionHasOneStrategyWhereverTheFindingsPoint() {
        EveryPatient.hasOneStrategy(
                library,
                order(Infection.LOWER_UTI, Antimicrobial.NITROFURANTOIN),
                ages(367, 900),
                sexes(),
                finding(ClinicalFinding.ASYMPTOMATIC),
                finding(ClinicalFinding.LOIN_PAIN),
                finding(ClinicalFinding.PROSTATE_TENDER),
                finding(ClinicalFinding.URINARY_CATHETER),
                finding(ClinicalFinding.PROPHYLACTIC_USE));
    }

    @Test
    void bacteriuriaHasOneStrategyWhateverIsKnown() {
        EveryPatient.hasOneStrategy(
                library,
                order(Infection.ASYMPTOMATIC_BACTERIURIA, Antimicrobial.NITROFURANTOIN),
                ages(60, 367, 900),
                sexes(),
                finding(ClinicalFinding.PREGNANT),
                finding(ClinicalFinding.DYSURIA),
                finding(ClinicalFinding.FEVER),
                finding(ClinicalFinding.URINARY_CATHETER));
    }

    @Test
    void kidneyAndProstateHaveOneStrategyWhateverIsKnown() {
        for (var infection : new Infection[] {Infection.PYELONEPHRITIS, Infection.ACUTE_PROSTATITIS}) {
            EveryPatient.hasOneStrategy(
                    library,
                    order(infection, Antimicrobial.CEFALEXIN),
                    ages(2, 60, 367, 900),
                    finding(ClinicalFinding.PREGNANT),
                    finding(ClinicalFinding.TREATMENT_FAILURE),
                    finding(ClinicalFinding.IMMUNOSUPPRESSED));
        }
    }

    @Test
    void recurrentInfectionHasOneStrategyWhateverIsKnown() {
        EveryPatient.hasOneStrategy(
                library,
                order(Infection.RECURRENT_UTI, Antimicrobial.TRIMETHOPRIM),
                ages(120, 540),
                sexes(),
                measured(Observable.UTIS_LAST_12_MONTHS, 1, 2, 4),
                finding(ClinicalFinding.BEHAVIOURAL_ADVICE_GIVEN),
                finding(ClinicalFinding.POSTMENOPAUSAL),
                finding(ClinicalFinding.VAGINAL_OESTROGEN_TRIED),
                finding(ClinicalFinding.DYSURIA));
    }

    @Test
    void catheterInfectionHasOneStrategyWhateverIsKnown() {
        EveryPatient.hasOneStrategy(
                library,
                order(Infection.CATHETER_ASSOCIATED_UTI, Antimicrobial.NITROFURANTOIN),
                ages(930),
                finding(ClinicalFinding.ASYMPTOMATIC),
                finding(ClinicalFinding.SUPRAPUBIC_PAIN),
                finding(ClinicalFinding.FEVER),
                finding(ClinicalFinding.LOIN_PAIN),
                measured(Observable.TEMPERATURE, 37, 39),
                finding(ClinicalFinding.PROPHYLACTIC_USE),
                finding(ClinicalFinding.CATHETER_CHANGE_PLANNED),
                finding(ClinicalFinding.HISTORY_OF_SYMPTOMATIC_CATHETER_UTI));
    }
}
