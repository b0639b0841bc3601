package kz.yntymaq.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads books: what stands now, what stood on a day, and every entry. Amounts are as they count up in their account. */
@Service
@Transactional(readOnly = true)
public class Balances {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands in an account for a subject. */
    public BigDecimal now(String book, String account, String subject) {
        return jdbc.sql("select balance from ledger_balance_v where book = ? and account = ? and subject = ?")
                .params(book, account, subject)
                .query(BigDecimal.class)
                .optional()
                .orElse(NOTHING);
    }

    /** What stood in an account for a subject at the end of a day, as is known now: reckoned from the entries. */
    public BigDecimal asOf(String book, String account, String subject, LocalDate day) {
        return jdbc.sql("""
                select coalesce(sum(e.amount * a.sign), 0.00)
                  from ledger_account a join ledger_entry e on e.in_account = a.id
                 where a.book = ? and a.code = ? and e.subject = ? and e.value_date <= ?""")
                .params(book, account, subject, day)
                .query(BigDecimal.class)
                .single();
    }

    /** What was added to an account in a year, all subjects together, by the days on which it happened. */
    public BigDecimal inYear(String book, String account, int year) {
        return jdbc.sql("""
                select coalesce(sum(e.amount * a.sign), 0.00)
                  from ledger_account a join ledger_entry e on e.in_account = a.id
                 where a.book = ? and a.code = ? and e.value_date between ? and ?""")
                .params(book, account, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query(BigDecimal.class)
                .single();
    }

    /** What stands for a subject, by account; accounts that it never touched are missing. */
    public Map<String, BigDecimal> of(String book, String subject) {
        return byAccount(jdbc.sql(
                        "select account, balance from ledger_balance_v where book = ? and subject = ? order by account")
                .params(book, subject));
    }

    /** What stands in each account of a book, all subjects together; accounts that nothing was posted to are missing. */
    public Map<String, BigDecimal> totals(String book) {
        return byAccount(jdbc.sql(
                        "select account, sum(balance) from ledger_balance_v where book = ? group by account order by account")
                .param(book));
    }

    /** The last day of the period that is closed; empty while none is. */
    public Optional<LocalDate> closedUntil(String book) {
        return jdbc.sql("select closed_until from ledger_book where book = ? and closed_until is not null")
                .param(book)
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Entries of a subject, by the day on which they happened, the latest first.
     *
     * @param after place of the last row of the page before, as it was written; null or nonsense for the first page
     */
    public KeyPage<Line> lines(String book, String subject, @Nullable String after) {
        Optional<Cursor> place = Cursor.read(after, Cursor.Kind.DATE, Cursor.Kind.NUMBER);
        JdbcClient.StatementSpec statement = jdbc.sql(
                        "select * from ledger_entry_v where book = :book and subject = :subject"
                                + place.map(
                                                set ->
                                                        " and (value_date, id) < (cast(:day as date), cast(cast(:id as numeric) as bigint))")
                                        .orElse("")
                                + " order by value_date desc, id desc limit :ask")
                .param("book", book)
                .param("subject", subject)
                .param("ask", KeyPage.ASK);
        if (place.isPresent()) {
            statement = statement
                    .param("day", place.get().value(0))
                    .param("id", place.get().value(1));
        }
        return KeyPage.of(
                statement.query((row, n) -> line(row)).list(),
                last -> Cursor.of(last.transaction(), last.valueDate(), last.id())
                        .written());
    }

    /** One transaction with all its legs; empty when the book has none with this id. */
    public List<Line> transaction(String book, UUID id) {
        return jdbc.sql("select * from ledger_entry_v where book = ? and transaction_id = ? order by id")
                .params(book, id)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getObject("transaction_id", UUID.class),
                row.getString("kind"),
                row.getString("account"),
                row.getString("subject"),
                row.getBigDecimal("amount"),
                row.getObject("value_date", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("by_account", UUID.class),
                row.getString("reason"),
                row.getObject("reverses", UUID.class),
                row.getObject("reversed_by", UUID.class));
    }

    private static Map<String, BigDecimal> byAccount(JdbcClient.StatementSpec statement) {
        var found = new LinkedHashMap<String, BigDecimal>();
        statement
                .query((row, n) -> found.put(row.getString(1), row.getBigDecimal(2)))
                .list();
        return found;
    }
}
