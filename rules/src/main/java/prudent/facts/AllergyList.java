package prudent.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What came of asking for the patient's allergies. Always present, so that "not checked" is never mistaken for "none". */
public record AllergyList(AllergyListState state) implements Fact {

    /** Whether the whole list was read, so that what is not on it is not recorded. */
    @JsonIgnore
    public boolean isRead() {
        return state != AllergyListState.NOT_SENT && state != AllergyListState.FAILED;
    }
}
