package kz.yntymaq.cooperative;

import kz.yntymaq.kernel.RuleViolationException;

/** What was asked cannot be done in the state that the co-operative, membership or invitation is in. */
public class WrongStateException extends RuleViolationException {

    private final String state;

    public WrongStateException(Enum<?> state) {
        super("cooperative.refused.state");
        this.state = state.name();
    }

    /** The state it was in. */
    public String state() {
        return state;
    }
}
