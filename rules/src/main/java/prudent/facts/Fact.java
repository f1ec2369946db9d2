package prudent.facts;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Something known about the patient or the order now. What is not known is not there: no fact stands for "unknown" unless its
 * name says so. Written as JSON or YAML, a fact is its name and its parts: {@code Age: { years: 34, months: 410 }}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
public sealed interface Fact
        permits Absent,
                Age,
                Allergy,
                AllergyList,
                AnsweredOnForm,
                AntibioticBenefit,
                ApplicableLine,
                BeingSigned,
                Coded,
                ComplicationRisk,
                ConcurrentAntimicrobial,
                CurrentMedicine,
                FormDisagrees,
                Indication,
                LongTermCondition,
                Measured,
                NotRead,
                OfTheOrder,
                PastAntimicrobial,
                PenicillinUse,
                Present,
                RecordedSex,
                RiskFactorCount,
                ScorePoint,
                ScoreRange,
                SuspectedInfection,
                TreatmentGroup,
                Undecided,
                UnrecognisedDrug {}
