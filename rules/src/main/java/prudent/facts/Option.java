package prudent.facts;

/**
 * A regimen that the guideline's table offers this patient.
 *
 * @param regimen the row, worked out for the patient's weight where it is dosed by weight
 * @param place its place among the regimens that fit this patient, in the table's order; 1 is the suggested choice
 * @param certain whether everything the row asks for is known to hold; otherwise something is not known,
 *     or a rule calls the drug unsafe
 * @param mgLimit a dose above the row's up to this many milligrams wants a look, not a correction; 0 when there is none
 */
public record Option(Regimen regimen, int place, boolean certain, double mgLimit) implements OfTheOrder {

    /** The same row when a rule calls its drug unsafe for the patient: it may not be offered. */
    public Option unsafe() {
        return new Option(regimen, place, false, mgLimit);
    }

    /** Whether a dose is above the row's but still within the limit by weight. */
    public boolean allowsAsHigh(double mg, double times) {
        return mg > regimen.dosage().mgMax()
                && mg <= mgLimit
                && regimen.dosage().fits(regimen.dosage().mgMax(), times);
    }
}
