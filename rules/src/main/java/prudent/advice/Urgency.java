package prudent.advice;

/** How soon a patient who is referred is to be seen; the most urgent first. */
public enum Urgency {
    /** At once: 999 or hospital. */
    NOW,
    /** Today, in hospital or by the specialist on call. */
    TODAY,
    /** Not today: a referral, or advice asked for. */
    SOON
}
