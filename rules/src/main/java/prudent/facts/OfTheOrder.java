package prudent.facts;

/** A fact about the order itself, in contrast to the patient: another order for the same patient has others. */
public sealed interface OfTheOrder extends Fact
        permits AntimicrobialOrder,
                AssessedInfection,
                CourseLength,
                CourseLengthUnclear,
                Dose,
                FirstDayDose,
                Option,
                TableConsulted {}
