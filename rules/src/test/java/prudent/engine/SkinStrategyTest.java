package prudent.engine;

import static prudent.engine.EveryPatient.ages;
import static prudent.engine.EveryPatient.coded;
import static prudent.engine.EveryPatient.conditions;
import static prudent.engine.EveryPatient.finding;
import static prudent.engine.EveryPatient.hasOneStrategy;
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

/** Whatever is known or not known of a patient with an infection of the skin, exactly one strategy is concluded. */
class SkinStrategyTest {

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
    void cellulitisHasOneStrategyWhateverIsKnown() {
        hasOneStrategy(
                library,
                order(Infection.CELLULITIS, Antimicrobial.FLUCLOXACILLIN),
                ages(480),
                finding(ClinicalFinding.BILATERAL_INVOLVEMENT),
                finding(ClinicalFinding.FEVER),
                finding(ClinicalFinding.SKIN_HOT_OR_TENDER),
                finding(ClinicalFinding.NEAR_EYES_OR_NOSE),
                coded(CodedObservable.INFECTION_SITE, ObservedValue.FACE, ObservedValue.LEG),
                measured(Observable.TEMPERATURE, 37, 39));
    }

    @Test
    void prophylaxisOfCellulitisHasOneStrategyWhateverIsKnown() {
        hasOneStrategy(
                library,
                order(Infection.CELLULITIS, Antimicrobial.PHENOXYMETHYLPENICILLIN),
                ages(480),
                finding(ClinicalFinding.PROPHYLACTIC_USE),
                finding(ClinicalFinding.SPECIALIST_ADVICE_OBTAINED),
                finding(ClinicalFinding.BILATERAL_INVOLVEMENT),
                measured(Observable.CELLULITIS_EPISODES_LAST_12_MONTHS, 1, 2));
    }

    @Test
    void impetigoHasOneStrategyWhateverIsKnown() {
        for (var drug : new Antimicrobial[] {
            Antimicrobial.HYDROGEN_PEROXIDE_TOPICAL, Antimicrobial.FUSIDIC_ACID_TOPICAL, Antimicrobial.FLUCLOXACILLIN
        }) {
            hasOneStrategy(
                    library,
                    order(Infection.IMPETIGO, drug),
                    ages(48),
                    measured(Observable.LESION_COUNT, 3, 4),
                    finding(ClinicalFinding.BULLOUS_LESIONS),
                    finding(ClinicalFinding.SYSTEMICALLY_UNWELL),
                    finding(ClinicalFinding.ANTISEPTIC_UNSUITABLE),
                    coded(CodedObservable.INFECTION_SITE, ObservedValue.FACE, ObservedValue.WIDESPREAD));
        }
    }

    @Test
    void bitesAndStingsHaveOneStrategyWhateverIsKnown() {
        for (var infection : new Infection[] {
            Infection.INSECT_BITE, Infection.INFECTED_INSECT_BITE, Infection.TICK_BITE, Infection.LYME_DISEASE
        }) {
            hasOneStrategy(
                    library,
                    order(infection, Antimicrobial.DOXYCYCLINE),
                    ages(480),
                    measured(Observable.HOURS_SINCE_BITE, 47, 48),
                    finding(ClinicalFinding.PUS),
                    finding(ClinicalFinding.SPREADING_REDNESS),
                    finding(ClinicalFinding.ITCH),
                    finding(ClinicalFinding.ERYTHEMA_MIGRANS),
                    finding(ClinicalFinding.FACIAL_NERVE_PALSY));
        }
    }

    @Test
    void humanAndAnimalBitesHaveOneStrategyWhateverIsKnown() {
        hasOneStrategy(
                library,
                order(Infection.BITE_HUMAN_ANIMAL, Antimicrobial.CO_AMOXICLAV),
                ages(480),
                coded(
                        CodedObservable.BITE_SOURCE,
                        ObservedValue.HUMAN,
                        ObservedValue.DOG,
                        ObservedValue.CAT,
                        ObservedValue.BAT),
                finding(ClinicalFinding.SIGNS_OF_INFECTION),
                finding(ClinicalFinding.SKIN_BROKEN),
                finding(ClinicalFinding.BLOOD_DRAWN),
                finding(ClinicalFinding.DEEP_TISSUE_DAMAGE),
                finding(ClinicalFinding.WOUND_CONTAMINATED),
                coded(CodedObservable.INFECTION_SITE, ObservedValue.HAND, ObservedValue.ARM),
                conditions(Comorbidity.DIABETES));
    }

    @Test
    void eczemaUlcersAndBoilsHaveOneStrategyWhateverIsKnown() {
        for (var infection : new Infection[] {
            Infection.INFECTED_ECZEMA, Infection.LEG_ULCER_INFECTION, Infection.DIABETIC_FOOT_INFECTION, Infection.BOIL
        }) {
            hasOneStrategy(
                    library,
                    order(infection, Antimicrobial.FLUCLOXACILLIN),
                    ages(480),
                    finding(ClinicalFinding.SIGNS_OF_INFECTION),
                    finding(ClinicalFinding.SPREADING_REDNESS),
                    finding(ClinicalFinding.SKIN_HOT_OR_TENDER),
                    finding(ClinicalFinding.SYSTEMICALLY_UNWELL),
                    finding(ClinicalFinding.SURROUNDING_CELLULITIS),
                    finding(ClinicalFinding.IMMUNOSUPPRESSED));
        }
    }

    @Test
    void mastitisHasOneStrategyWhateverIsKnown() {
        hasOneStrategy(
                library,
                order(Infection.MASTITIS, Antimicrobial.FLUCLOXACILLIN),
                ages(372),
                finding(ClinicalFinding.NIPPLE_FISSURE_INFECTED),
                finding(ClinicalFinding.SYSTEMICALLY_UNWELL),
                measured(Observable.SYMPTOM_HOURS, 11, 12),
                coded(
                        CodedObservable.MILK_REMOVAL,
                        ObservedValue.NOT_TRIED,
                        ObservedValue.NO_IMPROVEMENT,
                        ObservedValue.IMPROVING));
    }

    @Test
    void shinglesHasOneStrategyWhateverIsKnown() {
        for (var drug : new Antimicrobial[] {Antimicrobial.ACICLOVIR, Antimicrobial.FLUCLOXACILLIN}) {
            hasOneStrategy(
                    library,
                    order(Infection.SHINGLES, drug),
                    ages(420, 620, 850),
                    measured(Observable.SYMPTOM_DAYS, 3, 4, 8),
                    finding(ClinicalFinding.IMMUNOSUPPRESSED),
                    coded(CodedObservable.PAIN_SEVERITY, ObservedValue.MILD, ObservedValue.SEVERE),
                    coded(CodedObservable.SHINGLES_DISTRIBUTION, ObservedValue.TRUNCAL, ObservedValue.LIMB));
        }
    }

    @Test
    void acneHasOneStrategyWhateverIsKnown() {
        for (var drug : new Antimicrobial[] {Antimicrobial.LYMECYCLINE, Antimicrobial.CLINDAMYCIN_TOPICAL}) {
            hasOneStrategy(
                    library,
                    order(Infection.ACNE, drug),
                    ages(240),
                    measured(Observable.MONTHS_ON_LONG_TERM_ANTIBIOTIC, 2, 5, 6),
                    coded(
                            CodedObservable.ACNE_SEVERITY,
                            ObservedValue.CLEAR,
                            ObservedValue.MILD,
                            ObservedValue.MODERATE),
                    coded(
                            CodedObservable.TOPICAL_ACNE_TREATMENT,
                            ObservedValue.NONE,
                            ObservedValue.AZELAIC_ACID,
                            ObservedValue.TOPICAL_ANTIBIOTIC));
        }
    }
}
