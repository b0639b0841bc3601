package kz.yntymaq.mydata.withdrawal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.confirmation.DeskLimit;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.account.confirmation.Witness;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consents that people take back in person: who forgot the password or never had one stands before an official of the own
 * place, who sees the identity document. Both are named, the person is told, and an administrator who is another one
 * carries it out.
 */
@Service
@Transactional
class WitnessedWithdrawals {

    private final Withdrawals withdrawals;
    private final Accounts accounts;
    private final DeskLimit limit;
    private final Inbox inbox;
    private final AuditLog audit;

    WitnessedWithdrawals(Withdrawals withdrawals, Accounts accounts, DeskLimit limit, Inbox inbox, AuditLog audit) {
        this.withdrawals = withdrawals;
        this.accounts = accounts;
        this.limit = limit;
        this.inbox = inbox;
        this.audit = audit;
    }

    /** A person as the official sees them. @param open what waits already, null for nothing */
    record Seen(UUID id, PersonName name, @Nullable Withdrawal open) {

        static Seen of(Account account, Optional<Withdrawal> open) {
            return new Seen(account.getId(), account.name(), open.orElse(null));
        }
    }

    /**
     * The person; the look is noted.
     *
     * @throws NotFoundException unless they live in the official's territory
     * @throws RuleViolationException unless it is certain whose account it is
     */
    Seen see(Actor official, UUID person) {
        Account account = certain(visible(official, person));
        audit.note(official.accountId(), "account.looked-up", person, null);
        return Seen.of(account, withdrawals.openOf(person));
    }

    /** What would become of the person's data. */
    @Transactional(readOnly = true)
    Fate.Told fate(Actor official, UUID person) {
        return withdrawals.fateOf(visible(official, person).getId());
    }

    /**
     * Enters what the person asked for; once, however often it is pressed.
     *
     * @throws RuleViolationException when it is the official's own account or it is shut, something has to be laid down
     *     first, or the official entered too much today
     */
    void enter(Actor official, UUID person, Wish wish, DocumentKind document) {
        accounts.hold(List.of(person));
        Bilingual office = Witness.require(official, certain(visible(official, person)));
        if (!withdrawals.begin(person, wish, new Witnessed(official.accountId(), office, document))) {
            return;
        }
        limit.count(official);
        audit.note(official.accountId(), "account.withdrawal-entered", person, document.name());
        inbox.deliver(
                person,
                "mydata.message.entered",
                WithdrawalController.PAGE,
                new RecordedValue.Named(office.kk(), office.ru()),
                RecordedValue.words(official.name()),
                RecordedValue.key(document.key()));
    }

    /** The person, in person again, takes back what an official had entered; a second press changes nothing. */
    void takeBack(Actor official, UUID person) {
        accounts.hold(List.of(person));
        Witness.require(official, visible(official, person));
        withdrawals.endAsked(person, official.accountId(), open -> open.witnessed() != null);
    }

    /** Who only claims an IIN is confirmed first, or the account goes to whose IIN it is. */
    private static Account certain(Account account) {
        if (account.isDisabled() || !(account.isConfirmed() || account.phone() == null)) {
            throw new RuleViolationException("mydata.in-person.not");
        }
        return account;
    }

    Account visible(Actor official, UUID person) {
        return Optional.ofNullable(accounts.findAll(List.of(person)).get(person))
                .filter(account -> Witness.covers(official, account))
                .orElseThrow(NotFoundException::new);
    }
}
