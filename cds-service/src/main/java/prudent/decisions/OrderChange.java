package prudent.decisions;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.advice.Urgency;
import prudent.facts.Amounts;

/** What a suggestion does to one order. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "change")
public sealed interface OrderChange {

    /** The order, as {@code MedicationRequest/…}. */
    String orderId();

    /** What it does, as the prescriber reads it. */
    String description();

    /** Take the order back. */
    record Withdraw(String orderId, String description) implements OrderChange {}

    /**
     * Ask for assessment of the patient.
     *
     * @param urgency how soon; today in decisions that were recorded before it was told apart
     */
    record Refer(String orderId, String description, Urgency urgency) implements OrderChange {

        public Refer(String orderId, String description, @Nullable Urgency urgency) {
            this.orderId = orderId;
            this.description = description;
            this.urgency = urgency == null ? Urgency.TODAY : urgency;
        }
    }

    /**
     * Prepare a message to the patient, for the prescriber to read and send.
     *
     * @param texts the same message in each language, the patient's own first
     * @param caution what the prescriber should know before sending it; empty when nothing
     */
    record Tell(String orderId, String description, List<Passage> texts, String caution) implements OrderChange {}

    /** A text in a language (BCP 47). */
    record Passage(String language, String text) {}

    /** Say what the order is for. */
    record Indicate(String orderId, String description, String indication) implements OrderChange {}

    /**
     * Change drug, dose, course or start of the order.
     *
     * @param treatment the regimen the order shall have; absent when only its start changes
     * @param together further drugs of a combination, each to become an order of its own
     * @param start what becomes of the day from which it may be dispensed
     */
    record Amend(
            String orderId, String description, @Nullable Treatment treatment, List<Treatment> together, Start start)
            implements OrderChange {}

    /**
     * A regimen written out as an order.
     *
     * @param drug key of the drug
     * @param productCode dm+d id of the product
     * @param productName its name
     * @param route how it is given: oral, skin or eye
     * @param directions how to use what is not dosed in milligrams; empty when there is a dose
     * @param mg dose each time in milligrams; 0 when there are directions
     * @param timesPerDay how often; 0 when the directions say it
     * @param firstDayMg total of the first day, when it differs; else 0
     * @param days length of the course
     * @param quantity how much to supply; 0 when the table leaves it to the prescriber (the size of a tube)
     * @param unit dm+d unit of the quantity: tablet, capsule, sachet, ml, gram
     */
    record Treatment(
            String drug,
            String productCode,
            String productName,
            String route,
            String directions,
            double mg,
            double timesPerDay,
            double firstDayMg,
            int days,
            double quantity,
            String unit) {

        /** Dose or directions, and frequency, as they stand in a sentence. */
        public String dosage() {
            var times = timesPerDay == 0 ? "" : " " + Amounts.timesDaily(timesPerDay);
            return (directions.isEmpty() ? Amounts.mg(mg) : directions) + times;
        }
    }

    /**
     * From when the order may be dispensed.
     *
     * @param kind left as it is, delayed, or at once
     * @param from the first day, when delayed
     * @param instruction what the patient is told, when the order is or stays delayed
     */
    record Start(
            Kind kind, @Nullable LocalDate from, @Nullable String instruction) {

        /** What happens to the start. */
        public enum Kind {
            AS_ORDERED,
            DELAYED,
            NOW
        }

        public static final Start AS_ORDERED = new Start(Kind.AS_ORDERED, null, null);
        public static final Start NOW = new Start(Kind.NOW, null, null);

        /** A delayed order stays as it is, with words for the patient where it has none. */
        public static Start stillDelayed(String instruction) {
            return new Start(Kind.AS_ORDERED, null, instruction);
        }

        public static Start delayed(LocalDate from, String instruction) {
            return new Start(Kind.DELAYED, from, instruction);
        }
    }
}
