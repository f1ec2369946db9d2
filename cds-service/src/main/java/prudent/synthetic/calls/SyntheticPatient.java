package prudent.synthetic.calls;

/**
 * Somebody who does not exist.
 *
 * @param id as the practice's system knows them
 * @param years age
 * @param sex {@code female} or {@code male}
 * @param allergic whether they are labelled allergic to penicillin
 * @param pregnant whether they are
 */
record SyntheticPatient(String id, int years, String sex, boolean allergic, boolean pregnant) {}
