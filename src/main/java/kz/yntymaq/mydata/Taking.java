package kz.yntymaq.mydata;

import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.Frequency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a person take along what is held about them: with the password, a few times a day, and noted. */
@Service
class Taking {

    /** How often a day. The portal's own limit: the file is as large as all that one did. */
    static final int MOST_A_DAY = 5;

    private final Accounts accounts;
    private final Frequency frequency;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Taking(Accounts accounts, Frequency frequency, AuditLog audit, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.frequency = frequency;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @throws RuleViolationException when the password is wrong, or it was taken too often today */
    @Transactional(propagation = Propagation.NEVER) // a wrong try stays counted
    public void allow(Actor actor, String password) {
        accounts.requirePassword(actor, password);
        transaction.executeWithoutResult(status -> {
            frequency.require("account.data-taken", actor.accountId(), "", MOST_A_DAY, 1);
            audit.note(actor.accountId(), "account.data-taken", actor.accountId(), null);
        });
    }
}
