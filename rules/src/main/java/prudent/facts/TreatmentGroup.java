package prudent.facts;

/** Which of the tables of NICE NG109 is the patient's, by age, sex and pregnancy. */
public record TreatmentGroup(Group group) implements Fact {

    /** The patients of the four tables. */
    public enum Group {
        /** Women of 16 and over who are not known to be pregnant. */
        WOMAN("a woman"),
        /** Pregnant women and girls. */
        PREGNANT("pregnancy"),
        /** Men of 16 and over. */
        MAN("a man"),
        /** Under 16 years and not known to be pregnant. */
        CHILD("a child");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        /** As it stands in a sentence: "lower UTI in …". */
        public String label() {
            return label;
        }
    }
}
