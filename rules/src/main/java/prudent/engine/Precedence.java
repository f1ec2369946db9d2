package prudent.engine;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import prudent.advice.Conclusion;
import prudent.advice.MissingInformation;
import prudent.advice.MissingInformation.Decides;
import prudent.advice.Topic;
import prudent.facts.Evidence;

/**
 * What comes before what. Rules never order themselves around each other: this list does, and what it withholds is logged with
 * the reason.
 */
enum Precedence {
    REFER,
    /** A sign of danger that we have from memory only: read first, quietly, and never in place of a warning. */
    REFER_FROM_MEMORY,
    CONTRAINDICATED,
    MISSING_FOR_REFERRAL,
    DUPLICATE_THERAPY,
    /** Before the questions that matter only to those who are given an antibiotic. */
    NO_ANTIBIOTIC,
    MISSING_FOR_SAFETY,
    IMMEDIATE_ANTIBIOTIC,
    DELAYED_ANTIBIOTIC,
    MISSING_FOR_STRATEGY,
    CHANGE_DRUG,
    MISSING_FOR_DETAIL,
    CHANGE_DOSE,
    CHANGE_DURATION,
    /** A check that was left out: it hides nothing that was found, and stands quietly beside it. */
    MISSING_UNCHECKED,
    /** A danger of the drug that we have from memory only: it never hides a warning, and stands quietly beside it. */
    DANGER_FROM_MEMORY,
    /** A correction that we have from memory only. */
    CORRECTION_FROM_MEMORY,
    ANTIBIOTIC_APPROPRIATE;

    /** Most important first; a louder conclusion before a softer one, a more urgent referral before another; then by rule id and words, so that the order is always the same. */
    static final Comparator<Finding> ORDER = Comparator.comparing((Finding finding) -> of(finding))
            .thenComparing(Finding::indicator, Comparator.reverseOrder())
            .thenComparing(Finding::urgency)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(finding -> finding.conclusion().summary());

    private static final Set<Precedence> SAFETY_CRITICAL = EnumSet.of(
            REFER,
            REFER_FROM_MEMORY,
            CONTRAINDICATED,
            MISSING_FOR_REFERRAL,
            DUPLICATE_THERAPY,
            MISSING_FOR_SAFETY,
            IMMEDIATE_ANTIBIOTIC,
            MISSING_UNCHECKED,
            DANGER_FROM_MEMORY);

    /** Whether it is about a danger, or about what is not known of one: neither is silenced to keep a practice going. */
    boolean isSafetyCritical() {
        return SAFETY_CRITICAL.contains(this);
    }

    static Precedence of(Finding finding) {
        var stated = of(finding.conclusion());
        return finding.rule().evidence() == Evidence.M ? fromMemory(stated) : stated;
    }

    private static Precedence fromMemory(Precedence stated) {
        return switch (stated) {
            case REFER -> REFER_FROM_MEMORY;
            case MISSING_FOR_REFERRAL, CONTRAINDICATED, DUPLICATE_THERAPY, MISSING_FOR_SAFETY -> DANGER_FROM_MEMORY;
            case CHANGE_DRUG, CHANGE_DOSE, CHANGE_DURATION -> CORRECTION_FROM_MEMORY;
            default -> stated;
        };
    }

    private static Precedence of(Conclusion conclusion) {
        return conclusion instanceof MissingInformation missing ? of(missing.decides()) : of(conclusion.topic());
    }

    private static Precedence of(Decides decides) {
        return switch (decides) {
            case REFERRAL -> MISSING_FOR_REFERRAL;
            case SAFETY -> MISSING_FOR_SAFETY;
            case STRATEGY -> MISSING_FOR_STRATEGY;
            case DETAIL -> MISSING_FOR_DETAIL;
            case UNCHECKED -> MISSING_UNCHECKED;
        };
    }

    private static Precedence of(Topic topic) {
        return valueOf(topic.name());
    }
}
