package kz.yntymaq.mydata.withdrawal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.ErasedAccount;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes consents back: a person asks, may take that back, and an administrator carries it out or refuses it with a reason. */
@Service
@Transactional
public class Withdrawals {

    private static final int MOST_LISTED = 100;

    private final WithdrawalRows rows;
    private final Fate fate;
    private final ErasedAccount ended;
    private final Accounts accounts;
    private final Inbox inbox;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Withdrawals(
            WithdrawalRows rows,
            Fate fate,
            ErasedAccount ended,
            Accounts accounts,
            Inbox inbox,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.fate = fate;
        this.ended = ended;
        this.accounts = accounts;
        this.inbox = inbox;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** One that waits, as an administrator sees it. @param account whose it is */
    record Waiting(Withdrawal withdrawal, Account account) {}

    /** What became or would become of the actor's data. */
    @Transactional(readOnly = true)
    Fate.Told fate(Actor actor) {
        return fate.of(actor.accountId());
    }

    /** What the actor asked for last. */
    @Transactional(readOnly = true)
    Optional<Withdrawal> own(Actor actor) {
        return rows.latest(actor.accountId());
    }

    /**
     * Asks for it; a second press while it waits does nothing more.
     *
     * @throws RuleViolationException when the password is wrong, or something has to be laid down first
     */
    @Transactional(propagation = Propagation.NEVER) // a wrong try stays counted
    void ask(Actor actor, Wish wish, String password) {
        accounts.requirePassword(actor, password);
        transaction.executeWithoutResult(status -> ask(actor.accountId(), wish));
    }

    /** The same for a person whose password was asked. */
    public void ask(UUID person, Wish wish) {
        accounts.hold(List.of(person));
        requireFree(person);
        if (rows.latest(person).filter(Withdrawal::isOpen).isPresent()) {
            return;
        }
        rows.add(person, wish);
        audit.note(person, "account.withdrawal-asked", person, wish.name());
    }

    /** Takes it back; once it has been carried out there is nobody who could. */
    void takeBack(Actor actor) {
        accounts.hold(List.of(actor.accountId()));
        rows.latest(actor.accountId())
                .flatMap(latest -> rows.hold(latest.id()))
                .filter(Withdrawal::isOpen)
                .ifPresent(open -> {
                    rows.end(open, actor.accountId(), Withdrawal.State.TAKEN_BACK, null, null);
                    audit.note(actor.accountId(), "account.withdrawal-taken-back", actor.accountId(), null);
                });
    }

    /** Those of the administrator's territory that wait, the oldest first. */
    @Transactional(readOnly = true)
    List<Waiting> waiting(Actor actor) {
        List<Withdrawal> all = rows.waiting(MOST_LISTED);
        var people = accounts.findAll(all.stream().map(Withdrawal::account).toList());
        return all.stream()
                .map(each -> new Waiting(
                        each, Optional.ofNullable(people.get(each.account())).orElseThrow()))
                .filter(each -> actor.administers(each.account().getVillageCode()))
                .toList();
    }

    /** One of the administrator's territory; the look is noted. */
    Waiting see(Actor actor, UUID id) {
        Withdrawal found = rows.find(id).orElseThrow(NotFoundException::new);
        Waiting seen = new Waiting(found, administered(actor, found));
        audit.note(actor.accountId(), "account.looked-up", found.account(), null);
        return seen;
    }

    /** What becomes of the data of one whom the administrator sees. */
    @Transactional(readOnly = true)
    Fate.Told fateOf(Withdrawal withdrawal) {
        return fate.of(withdrawal.account());
    }

    /**
     * Deletes what may be deleted and shuts the account, or makes it nameless where nothing keeps it; all or nothing.
     *
     * @throws RuleViolationException when it was ended before, or something has to be laid down first
     */
    void carryOut(Actor actor, UUID id) {
        Withdrawal open = open(actor, id);
        UUID person = open.account();
        fate.hold(person);
        requireFree(person);
        boolean bound = fate.of(person).isBound();
        fate.erase(person);
        if (bound) {
            ended.shut(person);
        } else {
            ended.makeNameless(person);
        }
        Withdrawal.Outcome outcome = bound ? Withdrawal.Outcome.SHUT : Withdrawal.Outcome.NAMELESS;
        rows.end(open, actor.accountId(), Withdrawal.State.DONE, null, outcome);
        audit.note(actor.accountId(), "account.withdrawn", person, outcome.name());
    }

    /**
     * Refuses it, for an obligation that is not fulfilled yet.
     *
     * @param reason in words for the person
     * @throws RuleViolationException when it was ended before
     */
    void refuse(Actor actor, UUID id, String reason) {
        Withdrawal open = open(actor, id);
        rows.end(open, actor.accountId(), Withdrawal.State.REFUSED, reason, null);
        inbox.deliver(open.account(), "mydata.message.refused", WithdrawalController.PAGE, RecordedValue.words(reason));
        audit.note(actor.accountId(), "account.withdrawal-refused", open.account(), null);
    }

    private Withdrawal open(Actor actor, UUID id) {
        Withdrawal found = rows.find(id).orElseThrow(NotFoundException::new);
        accounts.hold(List.of(found.account()));
        administered(actor, found);
        return rows.hold(id)
                .filter(Withdrawal::isOpen)
                .orElseThrow(() -> new RuleViolationException("mydata.withdrawal.over"));
    }

    private Account administered(Actor actor, Withdrawal withdrawal) {
        return Optional.of(account(withdrawal.account()))
                .filter(account -> actor.administers(account.getVillageCode()))
                .orElseThrow(NotFoundException::new);
    }

    private Account account(UUID person) {
        return Optional.ofNullable(accounts.findAll(List.of(person)).get(person))
                .orElseThrow(NotFoundException::new);
    }

    private void requireFree(UUID person) {
        if (!fate.of(person).obstacles().isEmpty()) {
            throw new RuleViolationException("mydata.withdrawal.obstacle");
        }
    }
}
