package kz.yntymaq.voting;

/** How far a question came. */
public enum QuestionState {
    /** Nobody votes on it yet; in a closed sitting: it was not voted on. */
    PLANNED,
    OPEN,
    CLOSED
}
