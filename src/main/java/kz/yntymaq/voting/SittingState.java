package kz.yntymaq.voting;

/** How far a sitting came. */
public enum SittingState {
    /** Its questions are being gathered. */
    PLANNED,
    /** People were asked to come; its questions stand. */
    CALLED,
    OPEN,
    CLOSED,
    /** It will not be. */
    CALLED_OFF;

    /** Whether nothing more is voted on in it. */
    public boolean isOver() {
        return this == CLOSED || this == CALLED_OFF;
    }
}
