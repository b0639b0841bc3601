package kz.yntymaq.application;

import kz.yntymaq.kernel.RuleViolationException;

/** The application is in a state in which this cannot be done. */
class WrongStateException extends RuleViolationException {

    WrongStateException(ApplicationState state, String action) {
        super("application.error.state");
        this.initCause(new IllegalStateException("cannot " + action + " when " + state));
    }
}
