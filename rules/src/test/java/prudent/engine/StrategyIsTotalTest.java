package prudent.engine;

import static prudent.engine.EveryPatient.ages;
import static prudent.engine.EveryPatient.coded;
import static prudent.engine.EveryPatient.conditions;
import static prudent.engine.EveryPatient.finding;
import static prudent.engine.EveryPatient.measured;
import static prudent.engine.EveryPatient.order;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import prudent.facts.Antimicrobial;
import prudent.facts.ClinicalFinding;
import prudent.facts.CodedObservable;
import prudent.facts.Comorbidity;
import prudent.facts.Infection;
import prudent.facts.Observable;
import prudent.facts.ObservedValue;

/** Whatever is known or not known of a patient with a known age, exactly one strategy is concluded. */
class StrategyIsTotalTest {

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
    void coughHasOneStrategyWhateverIsKnown() {
        EveryPatient.hasOneStrategy(
                library,
                order(Infection.ACUTE_COUGH, Antimicrobial.AMOXICILLIN),
                ages(4, 197, 797, 977),
                finding(ClinicalFinding.SYSTEMICALLY_VERY_UNWELL),
                finding(ClinicalFinding.PNEUMONIA_SUSPECTED),
                finding(ClinicalFinding.FOCAL_CHEST_SIGNS),
                finding(ClinicalFinding.HOSPITAL_ADMISSION_LAST_YEAR),
                measured(Observable.CRP, 10, 50, 150),
                conditions(Comorbidity.DIABETES, Comorbidity.COPD));
    }

    @Test
    void sinusitisHasOneStrategyWhateverIsKnown() {
        EveryPatient.hasOneStrategy(
                library,
                order(Infection.ACUTE_SINUSITIS, Antimicrobial.PHENOXYMETHYLPENICILLIN),
                ages(3, 143, 144, 480),
                measured(Observable.SYMPTOM_DAYS, 9, 10, 11),
                finding(ClinicalFinding.SYMPTOMS_IMPROVING),
                finding(ClinicalFinding.SYSTEMICALLY_VERY_UNWELL),
                finding(ClinicalFinding.TREATMENT_FAILURE));
    }

    @Test
    void otitisMediaHasOneStrategyWhateverIsKnown() {
        EveryPatient.hasOneStrategy(
                library,
                order(Infection.ACUTE_OTITIS_MEDIA, Antimicrobial.AMOXICILLIN),
                ages(2, 23, 24, 480),
                coded(CodedObservable.EAR_LATERALITY, ObservedValue.UNILATERAL, ObservedValue.BILATERAL),
                finding(ClinicalFinding.OTORRHOEA),
                finding(ClinicalFinding.EARDRUM_PERFORATION),
                finding(ClinicalFinding.MIDDLE_EAR_EFFUSION_ONLY),
                finding(ClinicalFinding.SYSTEMICALLY_VERY_UNWELL),
                finding(ClinicalFinding.TREATMENT_FAILURE));
    }

    @Test
    void scarletFeverHasOneStrategyWhateverIsKnown() {
        EveryPatient.hasOneStrategy(
                library,
                order(Infection.SCARLET_FEVER, Antimicrobial.PHENOXYMETHYLPENICILLIN),
                ages(0, 7, 480),
                finding(ClinicalFinding.SANDPAPER_RASH),
                finding(ClinicalFinding.SYSTEMICALLY_VERY_UNWELL));
    }
}
