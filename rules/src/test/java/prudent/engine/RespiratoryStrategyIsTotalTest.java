package prudent.engine;

import static prudent.engine.EveryPatient.ages;
import static prudent.engine.EveryPatient.coded;
import static prudent.engine.EveryPatient.conditions;
import static prudent.engine.EveryPatient.finding;
import static prudent.engine.EveryPatient.measured;
import static prudent.engine.EveryPatient.order;

import java.util.List;
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

/** Exactly one strategy, whatever is known, in the respiratory, ear, eye and dental infections and in meningococcal disease. */
class RespiratoryStrategyIsTotalTest {

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
    void pneumoniaHasOneStrategyWhateverIsKnown() {
        for (var infection : List.of(Infection.COMMUNITY_ACQUIRED_PNEUMONIA, Infection.ACUTE_COUGH)) {
            EveryPatient.hasOneStrategy(
                    library,
                    order(infection, Antimicrobial.AMOXICILLIN),
                    ages(2, 100, 500, 780),
                    finding(ClinicalFinding.PNEUMONIA_SUSPECTED),
                    finding(ClinicalFinding.NEW_CONFUSION),
                    measured(Observable.RESPIRATORY_RATE, 20, 30),
                    measured(Observable.SYSTOLIC_BP, 89, 120),
                    measured(Observable.DIASTOLIC_BP, 60, 80),
                    measured(Observable.CRB65, 1, 2));
        }
    }

    @Test
    void viralIllnessesAndAsthmaHaveOneStrategyWhateverIsKnown() {
        for (var infection : List.of(
                Infection.COMMON_COLD,
                Infection.COVID_19,
                Infection.INFLUENZA_LIKE_ILLNESS,
                Infection.CROUP,
                Infection.BRONCHIOLITIS,
                Infection.ASTHMA_EXACERBATION)) {
            EveryPatient.hasOneStrategy(
                    library,
                    order(infection, Antimicrobial.DOXYCYCLINE),
                    ages(7, 500),
                    finding(ClinicalFinding.SYSTEMICALLY_VERY_UNWELL),
                    finding(ClinicalFinding.FOCAL_CHEST_SIGNS),
                    finding(ClinicalFinding.PNEUMONIA_SUSPECTED),
                    measured(Observable.CRP, 10, 150),
                    measured(Observable.RESPIRATORY_RATE, 20, 30));
        }
    }

    @Test
    void copdHasOneStrategyWhateverIsKnown() {
        EveryPatient.hasOneStrategy(
                library,
                order(Infection.COPD_EXACERBATION, Antimicrobial.AMOXICILLIN),
                ages(700),
                finding(ClinicalFinding.SPUTUM_PURULENCE_INCREASE),
                finding(ClinicalFinding.SPUTUM_VOLUME_INCREASE),
                finding(ClinicalFinding.SPUTUM_THICKNESS_INCREASE),
                finding(ClinicalFinding.TREATMENT_FAILURE),
                finding(ClinicalFinding.RESCUE_PACK_REQUEST),
                finding(ClinicalFinding.ANTIBIOTIC_REVIEW_RECORDED),
                measured(Observable.MONTHS_SINCE_ANTIBIOTIC_REVIEW, 3));
    }

    @Test
    void copdProphylaxisAndConsolidationHaveOneStrategyWhateverIsKnown() {
        EveryPatient.hasOneStrategy(
                library,
                order(Infection.COPD_EXACERBATION, Antimicrobial.AZITHROMYCIN),
                ages(700),
                finding(ClinicalFinding.PROPHYLACTIC_USE),
                finding(ClinicalFinding.FOCAL_CHEST_SIGNS),
                finding(ClinicalFinding.PNEUMONIA_SUSPECTED),
                finding(ClinicalFinding.SPUTUM_PURULENCE_INCREASE),
                finding(ClinicalFinding.ANTIBIOTIC_REVIEW_RECORDED),
                measured(Observable.MONTHS_ON_LONG_TERM_ANTIBIOTIC, 5, 6),
                measured(Observable.MONTHS_SINCE_ANTIBIOTIC_REVIEW, 6, 7));
    }

    @Test
    void bronchiectasisHasOneStrategyWhateverIsKnown() {
        EveryPatient.hasOneStrategy(
                library,
                order(Infection.BRONCHIECTASIS_EXACERBATION, Antimicrobial.AMOXICILLIN),
                ages(50, 700),
                finding(ClinicalFinding.SPUTUM_SAMPLE_SENT),
                finding(ClinicalFinding.TREATMENT_FAILURE),
                finding(ClinicalFinding.PREVIOUS_RESISTANT_CULTURE),
                coded(CodedObservable.CULTURE_ORGANISM, ObservedValue.PSEUDOMONAS_AERUGINOSA));
    }

    @Test
    void otitisExternaHasOneStrategyWhateverIsKnown() {
        for (var drug : List.of(
                Antimicrobial.AMOXICILLIN,
                Antimicrobial.FLUCLOXACILLIN,
                Antimicrobial.NEOMYCIN,
                Antimicrobial.CIPROFLOXACIN_EAR)) {
            EveryPatient.hasOneStrategy(
                    library,
                    order(Infection.OTITIS_EXTERNA, drug),
                    ages(50, 500),
                    finding(ClinicalFinding.INFECTION_BEYOND_EAR_CANAL),
                    finding(ClinicalFinding.FEVER),
                    finding(ClinicalFinding.SYSTEMICALLY_UNWELL),
                    finding(ClinicalFinding.EARDRUM_PERFORATION),
                    measured(Observable.TEMPERATURE, 37, 38));
        }
    }

    @Test
    void conjunctivitisHasOneStrategyWhateverIsKnown() {
        for (var drug : List.of(Antimicrobial.CHLORAMPHENICOL_EYE, Antimicrobial.AMOXICILLIN)) {
            EveryPatient.hasOneStrategy(
                    library,
                    order(Infection.CONJUNCTIVITIS, drug),
                    ages(0, 500),
                    finding(ClinicalFinding.PURULENT_EYE_DISCHARGE),
                    finding(ClinicalFinding.WATERY_EYE_DISCHARGE),
                    finding(ClinicalFinding.EYE_ITCH),
                    finding(ClinicalFinding.SYMPTOMS_IMPROVING),
                    coded(CodedObservable.CLINICAL_SEVERITY, ObservedValue.MODERATE, ObservedValue.SEVERE),
                    measured(Observable.SYMPTOM_DAYS, 2, 3));
        }
    }

    @Test
    void dentalAbscessHasOneStrategyWhateverIsKnown() {
        EveryPatient.hasOneStrategy(
                library,
                order(Infection.DENTAL_ABSCESS, Antimicrobial.AMOXICILLIN),
                ages(400),
                finding(ClinicalFinding.FEVER),
                finding(ClinicalFinding.FACIAL_CELLULITIS),
                finding(ClinicalFinding.REGIONAL_LYMPHADENOPATHY),
                finding(ClinicalFinding.SYSTEMICALLY_VERY_UNWELL),
                finding(ClinicalFinding.PULPITIS_SUSPECTED),
                conditions(Comorbidity.DIABETES, Comorbidity.IMMUNOSUPPRESSION),
                measured(Observable.ANTIBIOTIC_COURSES_THIS_PROBLEM, 0, 1));
    }

    @Test
    void meningococcalDiseaseHasOneStrategyWhateverIsKnown() {
        for (var drug : List.of(Antimicrobial.AMOXICILLIN, Antimicrobial.BENZYLPENICILLIN)) {
            EveryPatient.hasOneStrategy(
                    library,
                    order(Infection.SUSPECTED_MENINGOCOCCAL_DISEASE, drug),
                    ages(5, 500),
                    finding(ClinicalFinding.NON_BLANCHING_RASH));
        }
    }
}
