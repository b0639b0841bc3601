package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.ledger.Ledger;
import kz.yntymaq.ledger.Line;
import kz.yntymaq.ledger.Posting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A co-operative's book of shares: held, numbered, posted to. In the transaction of what is posted about. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ShareBooks {

    private static final String UNIT = "KZT";

    private final Ledger ledger;
    private final Balances balances;
    private final JdbcClient jdbc;
    private final List<ShareTransfers.Frozen> endings;

    ShareBooks(Ledger ledger, Balances balances, JdbcClient jdbc, List<ShareTransfers.Frozen> endings) {
        this.ledger = ledger;
        this.balances = balances;
        this.jdbc = jdbc;
        this.endings = endings;
    }

    /** Name of the book of a co-operative. */
    static String book(UUID cooperative) {
        return "SHARES:" + cooperative;
    }

    /** What a membership is called in its book. */
    static String subject(UUID membership) {
        return membership.toString();
    }

    /**
     * Holds the register until the transaction ends, so that nobody joins, leaves, pays or is paid meanwhile.
     *
     * @throws RuleViolationException once what remained of the co-operative was divided by the shares
     */
    void hold(UUID cooperative) {
        int first = jdbc.sql(
                        "insert into share_register (cooperative_id, last_number) values (?, 0) on conflict do nothing")
                .param(cooperative)
                .update();
        jdbc.sql("select last_number from share_register where cooperative_id = ? for update")
                .param(cooperative)
                .query(Integer.class)
                .single();
        if (endings.stream().anyMatch(each -> each.isFrozen(cooperative))) {
            throw new RuleViolationException("closing.refused.divided");
        }
        if (first > 0) {
            ledger.openBook(book(cooperative), UNIT);
            for (ShareAccount account : ShareAccount.values()) {
                ledger.openAccount(book(cooperative), account.name(), account.side(), account.floored());
            }
        }
    }

    /** Gives a member the next number of the register, which is held; one who has a number keeps it. */
    void number(UUID cooperative, UUID membership) {
        jdbc.sql("""
                with next as (
                  update share_register set last_number = last_number + 1
                   where cooperative_id = :cooperative
                     and not exists (select from share_member where membership_id = :membership)
                  returning last_number)
                insert into share_member (membership_id, cooperative_id, number)
                select :membership, :cooperative, last_number from next""")
                .param("cooperative", cooperative)
                .param("membership", membership)
                .update();
    }

    /** Says to whoever ends co-operatives that something is entered, or taken back for a reason. */
    private void entered(UUID cooperative, UUID membership, BigDecimal amount, LocalDate on, @Nullable String reason) {
        var entry = new ShareTransfers.Entered(cooperative, membership, amount, on, reason);
        endings.forEach(each -> each.entered(entry));
    }

    /** @throws RuleViolationException from the decision on liquidation on: contributions are then entered one by one, for all to see */
    void requireNotEnding(UUID cooperative) {
        if (endings.stream().anyMatch(each -> each.isEnding(cooperative))) {
            throw new RuleViolationException("closing.refused.table");
        }
    }

    /** Posts what a member brought in. @return id of the transaction */
    UUID contribute(UUID cooperative, UUID membership, Contribution given, UUID by, String key) {
        entered(cooperative, membership, given.amount(), given.on(), null);
        UUID id = ledger.post(debited(Posting.of(book(cooperative), given.kind().name(), key, given.on(), by), given)
                .credit(given.kind().account().name(), subject(membership), given.amount())
                .build());
        Contribution.Property property = given.property();
        if (property != null) {
            jdbc.sql(
                            "insert into share_property (transaction_id, thing, valued_by, valuation_number, valuation_on, worth)"
                                    + " values (?, ?, ?, ?, ?, ?)")
                    .param(id)
                    .param(property.thing())
                    .param(property.valuedBy())
                    .param(property.valuationNumber())
                    .param(property.valuationOn())
                    .param(property.worth())
                    .update();
        }
        return id;
    }

    /** What was brought in, by its form: money, a thing, or one beside the other. */
    static Posting.Builder debited(Posting.Builder posting, Contribution given) {
        BigDecimal money = given.money();
        BigDecimal things = given.amount().subtract(money);
        if (money.signum() > 0) {
            posting.debit(ShareAccount.MONEY.name(), "", money);
        }
        return things.signum() > 0 ? posting.debit(ShareAccount.PROPERTY.name(), "", things) : posting;
    }

    /**
     * The day with which an act of membership is posted: its own, or the first open one where its own lies in a closed
     * period. An act never fails because of a period that was closed.
     */
    LocalDate openDay(UUID cooperative, LocalDate happenedOn) {
        return balances.closedUntil(book(cooperative))
                .filter(closed -> !happenedOn.isAfter(closed))
                .map(closed -> closed.plusDays(1))
                .orElse(happenedOn);
    }

    /** Keeps the day on which an act happened beside its entry, where that was posted with a later one. */
    void happened(UUID transaction, LocalDate happenedOn, LocalDate postedOn) {
        if (!happenedOn.equals(postedOn)) {
            jdbc.sql("insert into share_happened (transaction_id, happened_on) values (?, ?)")
                    .params(transaction, happenedOn)
                    .update();
        }
    }

    /** All that stands as share of who left is owed from a day on, or the first open one; nothing is posted where nothing stands. */
    void owe(UUID cooperative, UUID membership, LocalDate from, UUID by) {
        BigDecimal share = standing(cooperative, membership, ShareAccount.SHARE);
        BigDecimal additional = standing(cooperative, membership, ShareAccount.ADDITIONAL);
        if (share.signum() + additional.signum() == 0) {
            return;
        }
        LocalDate on = openDay(cooperative, from);
        Posting.Builder posting =
                Posting.of(book(cooperative), ShareKind.PAYOUT_DUE.name(), "PAYOUT_DUE:" + UUID.randomUUID(), on, by);
        if (share.signum() > 0) {
            posting.debit(ShareAccount.SHARE.name(), subject(membership), share);
        }
        if (additional.signum() > 0) {
            posting.debit(ShareAccount.ADDITIONAL.name(), subject(membership), additional);
        }
        UUID id = ledger.post(posting.credit(ShareAccount.PAYABLE.name(), subject(membership), share.add(additional))
                .build());
        happened(id, from, on);
    }

    /** What is owed to who left is share again, so that an entry behind it can be taken back. */
    void oweNothing(UUID cooperative, UUID membership, LocalDate from, UUID by, String reason) {
        jdbc.sql("""
                select distinct transaction_id from ledger_entry_v
                 where book = ? and subject = ? and kind = 'PAYOUT_DUE' and reverses is null and reversed_by is null""")
                .params(book(cooperative), subject(membership))
                .query(UUID.class)
                .list()
                .forEach(owed -> reverse(cooperative, owed, "BACK:" + owed, from, by, reason));
    }

    /** Pays who left. @param amount tenge */
    UUID payOut(UUID cooperative, UUID membership, BigDecimal amount, LocalDate on, UUID by, String key) {
        return ledger.post(Posting.of(book(cooperative), ShareKind.PAID_OUT.name(), key, on, by)
                .debit(ShareAccount.PAYABLE.name(), subject(membership), amount)
                .credit(ShareAccount.MONEY.name(), "", amount)
                .build());
    }

    UUID reverse(UUID cooperative, UUID transaction, String key, LocalDate on, UUID by, String reason) {
        return ledger.reverse(book(cooperative), transaction, key, on, by, reason);
    }

    /** Takes back what a member brought. @param reason in the chair's words */
    void correct(
            UUID cooperative, UUID membership, UUID transaction, String key, LocalDate on, UUID by, String reason) {
        balances.transaction(book(cooperative), transaction).stream()
                .filter(line -> line.subject().equals(subject(membership)))
                .findFirst()
                .ifPresent(line -> entered(cooperative, membership, line.amount(), on, reason));
        reverse(cooperative, transaction, key, on, by, reason);
    }

    void close(UUID cooperative, LocalDate until) {
        ledger.closePeriod(book(cooperative), until);
    }

    /** What a transaction is to a member; null when it is none of theirs. */
    @Nullable
    ShareKind kindOf(UUID cooperative, UUID membership, UUID transaction) {
        return balances.transaction(book(cooperative), transaction).stream()
                .filter(line -> line.subject().equals(subject(membership)))
                .map(Line::kind)
                .map(ShareKind::valueOf)
                .findFirst()
                .orElse(null);
    }

    BigDecimal standing(UUID cooperative, UUID membership, ShareAccount account) {
        return balances.now(book(cooperative), account.name(), subject(membership));
    }
}
