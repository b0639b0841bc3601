package kz.yntymaq.office;

import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.Scope;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far an administrator reaches, and for which territories there may be an office. */
@Component
class AdministratorReach {

    private final Territories territories;

    AdministratorReach(Territories territories) {
        this.territories = territories;
    }

    /**
     * Refuses a territory for an office.
     *
     * @param code КАТО code, null for the whole country
     * @throws RuleViolationException when it is missing, too small or too large, closed or not the administrator's
     */
    void require(Actor actor, Office.Kind kind, @Nullable String code) {
        if (code == null) {
            if (kind != Office.Kind.ADMINISTRATION && kind != Office.Kind.AUDIT) {
                throw new RuleViolationException("account.office.territory-needed");
            }
            if (!Scope.COUNTRY.equals(of(actor))) {
                throw new RuleViolationException("account.office.outside");
            }
            return;
        }
        Territory territory = territories.find(code).orElseThrow(NotFoundException::new);
        if (territory.getLevel() == Level.SETTLEMENT || territory.getClosedOn() != null) {
            throw new RuleViolationException("account.office.territory-small");
        }
        if (kind == Office.Kind.SERVICE_POINT && territory.getLevel() == Level.OBLAST) {
            throw new RuleViolationException("account.office.territory-large");
        }
        if (!of(actor).covers(code)) {
            throw new RuleViolationException("account.office.outside");
        }
    }

    /** The territory of the own office. @throws NotFoundException for whoever administers nothing */
    static Scope of(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR) || actor.scope() == null) {
            throw new NotFoundException();
        }
        return actor.scope();
    }
}
