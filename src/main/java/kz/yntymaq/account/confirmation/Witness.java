package kz.yntymaq.account.confirmation;

import kz.yntymaq.account.Account;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.Level;

/** Who may vouch that they saw a person's identity document. */
public final class Witness {

    private Witness() {}

    /** Whether it is an official of a district or an oblast, somebody at a service point, or an administrator. */
    public static boolean is(Actor actor) {
        return isOfPlace(actor) || actor.is(Role.ADMINISTRATOR);
    }

    /** Whether it is one of those to whom the people of a place come: an official or somebody at a service point. */
    public static boolean isOfPlace(Actor actor) {
        return actor.isOfficialOf(Level.DISTRICT) || actor.isOfficialOf(Level.OBLAST) || actor.is(Role.SERVICE_POINT);
    }

    /** Whether the account's settlement lies in the territory of the actor's office. */
    public static boolean covers(Actor actor, Account account) {
        return is(actor) && actor.scope() != null && actor.scope().covers(account.getVillageCode());
    }

    /**
     * Their office, under which it is kept.
     *
     * @throws NotFoundException when the actor has nothing to do with this person
     * @throws RuleViolationException when the actor is not confirmed, the account is the actor's own or shut
     */
    public static Bilingual require(Actor actor, Account account) {
        Bilingual office = actor.officeName();
        if (office == null || !covers(actor, account)) {
            throw new NotFoundException();
        }
        if (!actor.isConfirmed()) {
            throw new RuleViolationException("account.confirmation.needed");
        }
        if (actor.accountId().equals(account.getId())) {
            throw new RuleViolationException("account.confirmation.own");
        }
        if (account.isDisabled()) {
            throw new RuleViolationException("account.confirmation.disabled");
        }
        return office;
    }
}
