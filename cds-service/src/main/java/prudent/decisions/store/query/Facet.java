package prudent.decisions.store.query;

/**
 * A side of decisions by which they are found and counted. Of the first kind a decision has one value, of the second any number. In
 * the order of the enum a filter leads the search: what usually leaves the fewest comes first.
 */
public enum Facet {
    /** Identity of the firing of the hook. */
    HOOK_INSTANCE("hook_instance", true),
    /** Pseudonym of the patient. */
    PATIENT("patient", true),
    /** Pseudonym of the prescriber. */
    PRESCRIBER("prescriber", true),
    /** Id of a rule whose finding was shown. */
    RULE("rule", false),
    /** {@code NG84-10/own}: rule and wording of a card whose rule has several. */
    VARIANT("variant", false),
    /** Id of a rule whose finding was withheld. */
    WITHHELD_RULE("withheld-rule", false),
    /** Id of a rule whose finding a surge withheld. */
    SURGE("surge", false),
    /** Key of a drug that was ordered. */
    DRUG("drug", false),
    /** {@code amoxicillin/500/7}: key of a drug, milligrams of a dose (0 where unknown) and days of the course as it was ordered. */
    COURSE("course", false),
    /** {@code delayed} where an order was written as a delayed (back-up) prescription; none else. */
    START("start", false),
    /** {@code long} where a course of {@link #LONG_DAYS} days or more was ordered; none else. */
    LENGTH("length", false),
    /** How the patient was seen: {@code in-person}, {@code video}, {@code telephone} or {@code online}. */
    MODE("mode", false),
    /** ODS code of the practice. */
    PRACTICE("practice", true),
    /** Vocabulary key of the condition that was assessed. */
    INDICATION("indication", false),
    /** Key of a guideline with a finding, shown or withheld. */
    GUIDELINE("guideline", false),
    /** {@code access}, {@code watch}, {@code reserve} or {@code uncategorised}, of an antibacterial that was ordered. */
    AWARE("aware", false),
    /** {@code broad} (co-amoxiclav, cephalosporins, quinolones) or {@code other}, of an antibacterial that was ordered. */
    SPECTRUM("spectrum", false),
    /** Anything concluded, shown or withheld. */
    TOPIC("topic", false),
    /** {@code silent}, {@code open}, {@code accepted} or {@code overridden}, as was reported. */
    OUTCOME("outcome", true),
    /** {@code likely} or {@code possible}: how sure it is that an open card was ignored. Inferred, never reported. */
    IGNORED("ignored", true),
    /** {@code order-select} or {@code order-sign}. */
    HOOK("hook", true),
    /** Id of the CDS service. */
    SERVICE("service", true),
    /** Identity of the rule edition. */
    EDITION("edition", true);

    /** A course of so many days is a long-term one; guidelines give no number, so this is a working default. */
    public static final int LONG_DAYS = 28;

    private final String column;
    private final boolean isSingle;

    Facet(String column, boolean isSingle) {
        this.column = column;
        this.isSingle = isSingle;
    }

    /** Column of a decision, or name of a term. */
    public String column() {
        return column;
    }

    /** Whether a decision has at most one value of it. */
    public boolean isSingle() {
        return isSingle;
    }

    /** Whether there is an index that gives the decisions of a value in order of time. */
    public boolean isIndexed() {
        return !isSingle || this == HOOK_INSTANCE || this == PATIENT || this == PRESCRIBER || this == PRACTICE;
    }
}
