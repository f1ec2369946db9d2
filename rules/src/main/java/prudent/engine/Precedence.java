package prudent.engine;

import java.util.Comparator;
import prudent.advice.Conclusion;
import prudent.advice.MissingInformation;
import prudent.advice.MissingInformation.Decides;
import prudent.advice.Topic;

/**
 * What comes before what. Rules never order themselves around each other: this list does, and what it withholds is logged with
 * the reason.
 */
enum Precedence {
    REFER,
    CONTRAINDICATED,
    DUPLICATE_THERAPY,
    MISSING_FOR_SAFETY,
    IMMEDIATE_ANTIBIOTIC,
    NO_ANTIBIOTIC,
    DELAYED_ANTIBIOTIC,
    MISSING_FOR_STRATEGY,
    CHANGE_DRUG,
    MISSING_FOR_DETAIL,
    CHANGE_DOSE,
    CHANGE_DURATION,
    ANTIBIOTIC_APPROPRIATE;

    /** Most important first; a louder conclusion before a softer one; then by rule id and words, so that the order is always the same. */
    static final Comparator<Finding> ORDER = Comparator.comparing((Finding finding) -> of(finding.conclusion()))
            .thenComparing(Finding::indicator, Comparator.reverseOrder())
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(finding -> finding.conclusion().summary());

    static Precedence of(Conclusion conclusion) {
        return conclusion instanceof MissingInformation missing ? of(missing.decides()) : of(conclusion.topic());
    }

    private static Precedence of(Decides decides) {
        return switch (decides) {
            case SAFETY -> MISSING_FOR_SAFETY;
            case STRATEGY -> MISSING_FOR_STRATEGY;
            case DETAIL -> MISSING_FOR_DETAIL;
        };
    }

    private static Precedence of(Topic topic) {
        return valueOf(topic.name());
    }
}
