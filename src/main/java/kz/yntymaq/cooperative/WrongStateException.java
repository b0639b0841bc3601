package kz.yntymaq.cooperative;

import kz.yntymaq.page.RefusedException;

/** What was asked cannot be done in the state that the co-operative, membership or invitation is in. */
class WrongStateException extends RefusedException {

    private final String state;

    WrongStateException(Enum<?> state) {
        super("cooperative.refused.state");
        this.state = state.name();
    }

    /** The state it was in. */
    public String state() {
        return state;
    }
}
