package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.ledger.Ledger;
import kz.yntymaq.ledger.Posting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shares of associated members in the co-operative's book: brought in money, owed after the exit, returned. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AssociateShares {

    private final ShareBooks books;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    AssociateShares(ShareBooks books, Ledger ledger, JdbcClient jdbc) {
        this.books = books;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** Posts what an associated member brought in money. @param amount tenge */
    public void contribute(UUID cooperative, UUID associate, BigDecimal amount, LocalDate on, UUID by) {
        books.hold(cooperative);
        LocalDate day = books.openDay(cooperative, on);
        UUID id = ledger.post(
                Posting.of(ShareBooks.book(cooperative), ShareKind.ASSOCIATE.name(), "ASSOCIATE:" + associate, day, by)
                        .debit(ShareAccount.MONEY.name(), "", amount)
                        .credit(ShareAccount.SHARE.name(), ShareBooks.subject(associate), amount)
                        .build());
        books.happened(id, on, day);
    }

    /** The share is owed from a day on. */
    public void owe(UUID cooperative, UUID associate, LocalDate from, UUID by) {
        books.hold(cooperative);
        books.owe(cooperative, associate, from, by);
    }

    /**
     * What is owed is the associated member's share again, since the exit was recorded by mistake.
     *
     * @param reason in the chair's words, kept with the counter-entry
     * @throws kz.yntymaq.kernel.RuleViolationException once a part of it was returned
     */
    public void oweNothing(UUID cooperative, UUID associate, LocalDate on, UUID by, String reason) {
        books.hold(cooperative);
        books.oweNothing(cooperative, associate, on, by, reason);
    }

    /** The share was returned, all or a part. @param amount tenge, not more than is owed */
    public void payOut(UUID cooperative, UUID associate, BigDecimal amount, LocalDate on, UUID by, String key) {
        books.hold(cooperative);
        books.payOut(cooperative, associate, amount, on, by, key);
    }

    /** What stands of them and is owed, tenge. */
    public record Held(BigDecimal share, BigDecimal owed) {

        /** Whether all of a share is owed and nothing of it was returned yet. @param all tenge */
        public boolean owes(BigDecimal all) {
            return owed.compareTo(all) >= 0;
        }
    }

    /** What the book holds for each of some associated members, in one statement; none for who has nothing in it. */
    @Transactional(readOnly = true)
    public Map<UUID, Held> held(UUID cooperative, Collection<UUID> associates) {
        return jdbc
                .sql("""
                select subject, coalesce(sum(balance) filter (where account = 'SHARE'), 0.00) as share,
                       coalesce(sum(balance) filter (where account = 'PAYABLE'), 0.00) as owed
                  from ledger_balance_v where book = ? and subject = any(?) and account in ('SHARE', 'PAYABLE') group by subject""")
                .params(
                        ShareBooks.book(cooperative),
                        associates.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> Map.entry(
                        UUID.fromString(row.getString(1)), new Held(row.getBigDecimal(2), row.getBigDecimal(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
