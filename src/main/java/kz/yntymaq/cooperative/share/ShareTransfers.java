package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.ledger.Ledger;
import kz.yntymaq.ledger.Posting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A share that passes from one person to another in the book, as one transaction of one day: in the transaction of what makes it pass. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ShareTransfers {

    private final ShareBooks books;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    ShareTransfers(ShareBooks books, Ledger ledger, JdbcClient jdbc) {
        this.books = books;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** Says of a share that goes to several people whether one of them got a part: answered by the room of heirs. */
    public interface Divided {

        /** Whether a part of what a membership left was paid or passed on. */
        boolean isBegun(UUID membership);
    }

    /** Says whether the book of a co-operative is written in no more: answered by the room in which co-operatives end. */
    public interface Frozen {

        /** Whether what remained of it was divided by the shares. */
        boolean isFrozen(UUID cooperative);

        /** Whether its meeting decided to liquidate it. */
        boolean isEnding(UUID cooperative);

        /** Something is about to be entered. @throws kz.yntymaq.kernel.FieldViolationException by {@code on} when it may not be */
        void entered(Entered entry);
    }

    /**
     * What is entered of a member's share.
     *
     * @param amount tenge
     * @param reason why an entry is taken back, null of what is brought
     */
    public record Entered(
            UUID cooperative,
            UUID membership,
            BigDecimal amount,
            LocalDate on,
            @Nullable String reason) {}

    /** Holds the book of a co-operative until the transaction ends: nobody joins, leaves, brings or is paid meanwhile. */
    public void hold(UUID cooperative) {
        books.hold(cooperative);
    }

    /**
     * A member brings an additional contribution in money, which others decided on; who does so has looked whether it may be.
     *
     * @param amount tenge
     * @return id of the transaction, by whose counter-entry it is taken back
     */
    public UUID bring(UUID cooperative, UUID membership, BigDecimal amount, LocalDate on, UUID by, String key) {
        books.hold(cooperative);
        return books.contribute(
                cooperative, membership, new Contribution(ShareKind.ADDITIONAL, amount, on, null), by, key);
    }

    /** Says whether the general meeting has decided on what is paid to who left (law, article 30, point 2): answered by its room. */
    public interface PayoutDecided {

        /** Whether it has, of a membership that ended. */
        boolean isDecided(UUID membership);

        /** Memberships of a co-operative on which it has, each with the first day on which it is paid. */
        Map<UUID, LocalDate> decided(UUID cooperative);

        /**
         * The day of the decision, before which nothing was paid by it.
         *
         * @throws kz.yntymaq.kernel.RuleViolationException where the meeting has not decided, or members may still object to the record
         */
        LocalDate requirePayable(UUID membership);
    }

    /** The last day on which the law lets a share be paid out (article 30, point 3). */
    public static LocalDate latestPayout(LocalDate leftOn) {
        return PayoutTermRule.latest(leftOn);
    }

    /** @throws kz.yntymaq.kernel.FieldViolationException by {@code dueOn} for another day than article 30, point 3 lets */
    public static void requirePayoutTerm(LocalDate dueOn, LocalDate leftOn) {
        PayoutTermRule.require(dueOn, leftOn);
    }

    /** A share is paid out until this day. */
    public void payBy(UUID membership, LocalDate dueOn) {
        jdbc.sql("update share_payout set due_on = ? where membership_id = ?")
                .params(dueOn, membership)
                .update();
    }

    /** What stands as share of a member, additional contributions with it, tenge. */
    public BigDecimal holding(UUID cooperative, UUID membership) {
        return books.standing(cooperative, membership, ShareAccount.SHARE)
                .add(books.standing(cooperative, membership, ShareAccount.ADDITIONAL));
    }

    /**
     * Passes a share or a part of it to another member: the share contribution first, then additional contributions.
     *
     * @param from membership
     * @param to membership of another member
     * @param amount tenge, not more than what is held
     */
    public void transfer(UUID cooperative, UUID from, UUID to, BigDecimal amount, LocalDate on, UUID by, String key) {
        books.hold(cooperative);
        BigDecimal share = shareOf(cooperative, from, amount);
        BigDecimal additional = amount.subtract(share);
        LocalDate day = books.openDay(cooperative, on);
        Posting.Builder posting = Posting.of(ShareBooks.book(cooperative), ShareKind.TRANSFER.name(), key, day, by);
        pass(posting, ShareAccount.SHARE, from, to, share);
        pass(posting, ShareAccount.ADDITIONAL, from, to, additional);
        books.happened(ledger.post(posting.build()), on, day);
    }

    /** What of an amount that passes to another is share contribution, and no additional one, tenge. */
    public BigDecimal shareOf(UUID cooperative, UUID from, BigDecimal amount) {
        return amount.min(books.standing(cooperative, from, ShareAccount.SHARE));
    }

    /** What is owed after a membership ended, tenge. */
    public BigDecimal owed(UUID cooperative, UUID membership) {
        return books.standing(cooperative, membership, ShareAccount.PAYABLE);
    }

    /** What is owed in a book after memberships ended, tenge by who was member or associated member; in one statement. */
    public Map<UUID, BigDecimal> allOwed(UUID cooperative) {
        return jdbc
                .sql(
                        "select subject, balance from ledger_balance_v where book = ? and account = 'PAYABLE' and balance > 0")
                .param(ShareBooks.book(cooperative))
                .query((row, n) -> Map.entry(UUID.fromString(row.getString(1)), row.getBigDecimal(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Pays a part of what is owed. @param amount tenge, not more than that */
    public void payOut(UUID cooperative, UUID membership, BigDecimal amount, LocalDate on, UUID by, String key) {
        books.hold(cooperative);
        books.payOut(cooperative, membership, amount, on, by, key);
    }

    /**
     * What is owed after a membership ended passes into the share of somebody else.
     *
     * @param from membership that ended
     * @param to membership of who goes on with it
     * @param amount tenge, not more than what is owed
     */
    public void passOwed(UUID cooperative, UUID from, UUID to, BigDecimal amount, LocalDate on, UUID by, String key) {
        books.hold(cooperative);
        LocalDate day = books.openDay(cooperative, on);
        UUID id = ledger.post(Posting.of(ShareBooks.book(cooperative), ShareKind.TRANSFER.name(), key, day, by)
                .debit(ShareAccount.PAYABLE.name(), ShareBooks.subject(from), amount)
                .credit(ShareAccount.SHARE.name(), ShareBooks.subject(to), amount)
                .build());
        books.happened(id, on, day);
    }

    private static void pass(Posting.Builder posting, ShareAccount account, UUID from, UUID to, BigDecimal amount) {
        if (amount.signum() > 0) {
            posting.debit(account.name(), ShareBooks.subject(from), amount)
                    .credit(account.name(), ShareBooks.subject(to), amount);
        }
    }
}
