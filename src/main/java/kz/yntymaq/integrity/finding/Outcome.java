package kz.yntymaq.integrity.finding;

/** What an indicator says, from the best to the worst; {@link #UNKNOWN} is no judgement. */
public enum Outcome {
    /** There is not enough data to say anything. */
    UNKNOWN,
    /** Nothing to note. */
    CLEAR,
    /** Worth a look. */
    NOTE,
    /** Worth a question. */
    SIGNAL,
    /** An article of the law is not kept. */
    BREACH
}
