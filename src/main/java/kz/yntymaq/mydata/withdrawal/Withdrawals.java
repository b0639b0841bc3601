package kz.yntymaq.mydata.withdrawal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.data.ErasedAccount;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import org.jspecify.annotations.Nullable;
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

    /**
     * One that waits, as an administrator sees it.
     *
     * @param account whose it is
     * @param enteredBy who entered it for the person, null where nobody did
     */
    record Waiting(
            Withdrawal withdrawal,
            Account account,
            @Nullable PersonName enteredBy) {}

    /** What became or would become of the actor's data. */
    @Transactional(readOnly = true)
    Fate.Told fate(Actor actor) {
        return fate.of(actor.accountId());
    }

    /** Whether the actor has a password to be asked for. */
    @Transactional(readOnly = true)
    boolean hasPassword(Actor actor) {
        return accounts.own(actor).passwordHash() != null;
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

    /** The same for a person who proved otherwise that it is them. */
    public void ask(UUID person, Wish wish) {
        if (begin(person, wish, null)) {
            audit.note(person, "account.withdrawal-asked", person, wish.name());
        }
    }

    /** @return whether it begins now; false when one waits already */
    boolean begin(UUID person, Wish wish, @Nullable Witnessed witnessed) {
        accounts.hold(List.of(person));
        requireFree(person);
        boolean first = openOf(person).isEmpty();
        if (first) {
            rows.add(person, wish, witnessed);
        }
        return first;
    }

    /** What a person asked for, while it waits. */
    @Transactional(readOnly = true)
    Optional<Withdrawal> openOf(UUID person) {
        return rows.latest(person).filter(Withdrawal::isOpen);
    }

    /** Takes it back; once it has been carried out there is nobody who could. */
    void takeBack(Actor actor) {
        accounts.hold(List.of(actor.accountId()));
        endAsked(actor.accountId(), actor.accountId(), open -> true);
    }

    /** @param which what of it may be taken back by whoever does */
    void endAsked(UUID person, UUID by, Predicate<Withdrawal> which) {
        rows.latest(person)
                .flatMap(latest -> rows.hold(latest.id()))
                .filter(Withdrawal::isOpen)
                .filter(which)
                .ifPresent(open -> {
                    rows.end(open, by, Withdrawal.State.TAKEN_BACK, null, null);
                    audit.note(by, "account.withdrawal-taken-back", person, null);
                });
    }

    /** Those of the administrator's territory that wait, the oldest first; of many the first hundred. */
    @Transactional(readOnly = true)
    List<Waiting> waiting(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR) || actor.scope() == null) {
            return List.of();
        }
        List<Withdrawal> all = rows.waiting(actor.scope().prefix(), MOST_LISTED);
        var people = accounts.findAll(all.stream().map(Withdrawal::account).toList());
        return all.stream()
                .map(each -> new Waiting(
                        each, Optional.ofNullable(people.get(each.account())).orElseThrow(), null))
                .toList();
    }

    /** One of the administrator's territory; the look is noted. */
    Waiting see(Actor actor, UUID id) {
        Withdrawal found = rows.find(id).orElseThrow(NotFoundException::new);
        Witnessed witnessed = found.witnessed();
        Waiting seen = new Waiting(
                found,
                administered(actor, found),
                witnessed == null ? null : account(witnessed.by()).name());
        audit.note(actor.accountId(), "account.looked-up", found.account(), null);
        return seen;
    }

    /** What becomes of the data of a person; the caller has looked who asks. */
    @Transactional(readOnly = true)
    Fate.Told fateOf(UUID person) {
        return fate.of(person);
    }

    /**
     * Deletes what may be deleted and shuts the account, or makes it nameless where nothing keeps it; all or nothing.
     * Things are held before the account, as by whoever takes something on for it at the same moment (V170).
     *
     * @throws RuleViolationException when it was ended before, something has to be laid down first, or the actor entered it
     */
    void carryOut(Actor actor, UUID id) {
        rows.find(id).map(Withdrawal::account).ifPresent(fate::hold);
        Withdrawal open = open(actor, id);
        UUID person = open.account();
        if (open.witnessed() != null && open.witnessed().by().equals(actor.accountId())) {
            throw new RuleViolationException("mydata.withdrawal.own-entry");
        }
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
