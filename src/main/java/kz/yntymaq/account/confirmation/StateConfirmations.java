package kz.yntymaq.account.confirmation;

import java.time.Duration;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.guard.SignInGuard;
import kz.yntymaq.account.guard.Tries;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.stereotype.Service;

/** Confirms people by the state's base of persons, where the portal is connected to it. */
@Service
public class StateConfirmations {

    private final StatePersonBase base;
    private final Confirmations confirmations;
    private final Accounts accounts;
    private final SignInGuard guard;

    StateConfirmations(StatePersonBase base, Confirmations confirmations, Accounts accounts, SignInGuard guard) {
        this.base = base;
        this.confirmations = confirmations;
        this.accounts = accounts;
        this.guard = guard;
    }

    /** Whether the portal is connected to the base. */
    public boolean isConnected() {
        return base.isConnected();
    }

    /**
     * Asks the base about the actor, outside any transaction: the person answers on the phone meanwhile.
     *
     * @throws RuleViolationException when the base does not confirm, was asked too often, or is not connected
     */
    public void confirm(Actor actor) {
        if (!base.isConnected()) {
            throw new RuleViolationException("account.identity.base.off");
        }
        if (actor.isConfirmed()) {
            return;
        }
        Duration wait = guard.attempt(Tries.ofStateBase(actor.accountId()));
        if (!wait.isZero()) {
            throw new RuleViolationException("account.identity.base.wait", wait.toMinutes() + 1);
        }
        Account account = accounts.own(actor);
        Phone phone = account.phone();
        if (phone == null) {
            throw new RuleViolationException("account.identity.base.DIFFERS"); // the state asks the person on it
        }
        StatePersonBase.Answer answer = base.ask(account.iin(), account.name(), phone);
        if (answer != StatePersonBase.Answer.CONFIRMED) {
            throw new RuleViolationException("account.identity.base." + answer);
        }
        confirmations.byStateBase(actor.accountId(), account.name(), phone);
    }
}
