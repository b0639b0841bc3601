package kz.yntymaq.account.factor;

import jakarta.servlet.http.HttpSession;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Of whom the settings of this portal ask a second factor; everybody else may have one. */
@Component
public class FactorDuty {

    /** Session attribute: the path to go on to when one was added. Only ever set from a request's own path. */
    public static final String GOING_TO = "factor-going-to";

    private final boolean ofOffices;
    private final boolean toSubmit;

    @Autowired
    FactorDuty(FactorSettings settings) {
        this(settings.requiredOfOffices(), settings.requiredToSubmit());
    }

    protected FactorDuty(boolean ofOffices, boolean toSubmit) {
        this.ofOffices = ofOffices;
        this.toSubmit = toSubmit;
    }

    /** Whether a person of an office reaches nothing without one. */
    public boolean ofOffices() {
        return ofOffices;
    }

    /** Whether this person reaches nothing without one. */
    public boolean isOf(Actor actor) {
        return ofOffices() && !actor.is(Role.FARMER);
    }

    /** Whether an application is sent only by a chair who has one. */
    public boolean toSubmit() {
        return toSubmit;
    }

    /** Where a person goes on after adding one. */
    static String goingTo(HttpSession session) {
        return session.getAttribute(GOING_TO) instanceof String path ? path : OwnSessions.PAGE;
    }
}
