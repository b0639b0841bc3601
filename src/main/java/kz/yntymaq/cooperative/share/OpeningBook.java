package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.ledger.LedgerBatch;
import kz.yntymaq.ledger.Posting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A book of shares to which many entries are posted at once, and from which they are taken back at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OpeningBook {

    private static final int BATCH = 1000;

    private final ShareBooks books;
    private final LedgerBatch batch;
    private final Balances balances;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OpeningBook(ShareBooks books, LedgerBatch batch, Balances balances, JdbcClient jdbc, JdbcTemplate batches) {
        this.books = books;
        this.batch = batch;
        this.balances = balances;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A member, or member of then, as the register has them.
     *
     * @param id of the membership
     * @param number in the register
     * @param leftOn null while the membership lasts
     * @param promised share contribution, tenge
     * @param standing what stands in the book, tenge by kind of contribution
     */
    public record Member(
            UUID id,
            int number,
            UUID accountId,
            PersonName name,
            @Nullable LocalDate leftOn,
            BigDecimal promised,
            Map<ShareKind, BigDecimal> standing) {}

    /** One entry to post. @param key that nothing was posted under */
    public record Entry(UUID membership, Contribution given, String key) {}

    /**
     * Holds the register until the transaction ends, so that nobody joins, leaves, pays or is paid meanwhile.
     *
     * @throws kz.yntymaq.kernel.RuleViolationException from the decision on liquidation on
     */
    public void hold(UUID cooperative) {
        books.hold(cooperative);
        books.requireNotEnding(cooperative);
    }

    /** The last day of the period that is closed; empty while none is. */
    public Optional<LocalDate> closedUntil(UUID cooperative) {
        return balances.closedUntil(ShareBooks.book(cooperative));
    }

    /** All who have a number, by number. */
    public List<Member> members(UUID cooperative) {
        return jdbc.sql("""
                select m.id, s.number, m.account_id, a.family_name, a.given_name, a.patronymic, m.left_on, m.state, m.share as promised,
                       coalesce(b.share, 0) as share, coalesce(b.additional, 0) as additional, coalesce(b.fee, 0) as fee
                  from share_member s
                  join membership m on m.id = s.membership_id
                  join account_v a on a.id = m.account_id
                  left join (
                    select v.subject, sum(v.balance) filter (where v.account = 'SHARE') as share,
                           sum(v.balance) filter (where v.account = 'ADDITIONAL') as additional,
                           sum(v.balance) filter (where v.account = 'FEE') as fee
                      from ledger_balance_v v where v.book = 'SHARES:' || :cooperative group by v.subject) b
                    on b.subject = cast(m.id as text)
                 where s.cooperative_id = cast(:cooperative as uuid) order by s.number""")
                .param("cooperative", cooperative.toString())
                .query((row, n) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getObject("account_id", UUID.class),
                        new PersonName(
                                row.getString("family_name"), row.getString("given_name"), row.getString("patronymic")),
                        row.getString("state").equals(MembershipState.LEFT.name())
                                ? row.getObject("left_on", LocalDate.class)
                                : null,
                        row.getBigDecimal("promised"),
                        Map.of(
                                ShareKind.SHARE, row.getBigDecimal("share"),
                                ShareKind.ADDITIONAL, row.getBigDecimal("additional"),
                                ShareKind.FEE, row.getBigDecimal("fee"))))
                .list();
    }

    /** Posts all, in their order. @return ids of the transactions */
    public List<UUID> post(UUID cooperative, List<Entry> entries, UUID by) {
        List<UUID> ids = batch.postAll(entries.stream()
                .map(each -> ShareBooks.debited(
                                Posting.of(
                                        ShareBooks.book(cooperative),
                                        each.given().kind().name(),
                                        each.key(),
                                        each.given().on(),
                                        by),
                                each.given())
                        .credit(
                                each.given().kind().account().name(),
                                ShareBooks.subject(each.membership()),
                                each.given().amount())
                        .build())
                .toList());
        keep(ids, entries);
        return ids;
    }

    private record Thing(UUID transaction, Contribution.Property property) {}

    private void keep(List<UUID> ids, List<Entry> entries) {
        List<Thing> things = IntStream.range(0, ids.size())
                .mapToObj(i -> {
                    Contribution.Property property = entries.get(i).given().property();
                    return property == null ? null : new Thing(ids.get(i), property);
                })
                .filter(Objects::nonNull)
                .toList();
        batches.batchUpdate(
                "insert into share_property (transaction_id, thing, valued_by, valuation_number, valuation_on) values (?, ?, ?, ?, ?)",
                things,
                BATCH,
                (statement, each) -> {
                    statement.setObject(1, each.transaction());
                    statement.setString(2, each.property().thing());
                    statement.setString(3, each.property().valuedBy());
                    statement.setString(4, each.property().valuationNumber());
                    statement.setObject(5, each.property().valuationOn());
                });
    }

    /**
     * Takes entries back by correcting entries; of who left meanwhile, what is owed follows.
     *
     * @param transactions what stands still is taken back, what was corrected already is left
     * @param members whose entries they are
     * @return how many were taken back
     * @throws kz.yntymaq.kernel.RuleViolationException {@code ledger.refused.*}: the day lies in a closed period, or what was
     *     owed to somebody was paid since
     */
    public int takeBack(
            UUID cooperative, List<UUID> transactions, Collection<UUID> members, LocalDate on, UUID by, String reason) {
        List<Member> left = members(cooperative).stream()
                .filter(each -> each.leftOn() != null && members.contains(each.id()))
                .toList();
        left.forEach(each -> books.oweNothing(cooperative, each.id(), on, by, reason));
        List<UUID> standing = jdbc.sql("""
                select distinct transaction_id from ledger_entry_v
                 where book = :book and transaction_id in (:asked) and reverses is null and reversed_by is null""")
                .param("book", ShareBooks.book(cooperative))
                .param("asked", transactions)
                .query(UUID.class)
                .list();
        batch.reverseAll(ShareBooks.book(cooperative), standing, on, by, reason);
        left.forEach(each -> books.owe(cooperative, each.id(), on, by));
        return standing.size();
    }

    /** What stands altogether of some transactions, tenge by kind. */
    public Map<ShareKind, BigDecimal> sums(UUID cooperative, List<UUID> transactions) {
        if (transactions.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                select kind, sum(amount) as sum from ledger_entry_v
                 where book = :book and transaction_id in (:asked) and subject <> '' group by kind""")
                .param("book", ShareBooks.book(cooperative))
                .param("asked", transactions)
                .query((row, n) -> Map.entry(ShareKind.valueOf(row.getString("kind")), row.getBigDecimal("sum")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
