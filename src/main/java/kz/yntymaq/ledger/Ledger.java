package kz.yntymaq.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ledger.Posting.Leg;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes into books. What is posted stays: a mistake is taken back by its mirror. Always in the transaction of what is
 * posted about, so that money and the act stand or fall together. Who posts twice in one transaction, posts in one order
 * of accounts wherever that is done.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    private static final int LONGEST_REASON = 4000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is known of a transaction that stands. */
    private record Standing(UUID id, byte[] hash) {}

    /** Opens a book, unless it is open. @param unit in which it counts, a currency for instance */
    public void openBook(String book, String unit) {
        jdbc.sql("insert into ledger_book (book, unit) values (?, ?) on conflict do nothing")
                .params(book, unit)
                .update();
        require(jdbc.sql("select unit = ? from ledger_book where book = ?")
                .params(unit, book)
                .query(Boolean.class)
                .single());
    }

    /**
     * Opens an account, unless it is open.
     *
     * @param side on which its balance counts up
     * @param floored whether the balance of no subject may go below zero
     * @throws IllegalStateException when it is open as another one
     */
    public void openAccount(String book, String code, Side side, boolean floored) {
        jdbc.sql("insert into ledger_account (book, code, sign, floored) values (?, ?, ?, ?) on conflict do nothing")
                .params(book, code, side.sign(), floored)
                .update();
        require(jdbc.sql("select sign = ? and floored = ? from ledger_account where book = ? and code = ?")
                .params(side.sign(), floored, book, code)
                .query(Boolean.class)
                .single());
    }

    /**
     * Posts. A second time with the same key posts nothing and gives the first.
     *
     * @return id of the transaction
     * @throws RuleViolationException {@code ledger.refused.*}: another posting has the key, the day lies in the future or in
     *     a closed period, an account would go below zero, now or on a day since, or hold more than it can count
     */
    public UUID post(Posting posting) {
        return write(posting, posting.hash(null), null);
    }

    /**
     * Takes a transaction back by its mirror.
     *
     * @param id of what is taken back; no reversal itself
     * @param key as of a posting
     * @param valueDate not before the day of what is taken back
     * @param reason why, for good
     * @return id of the reversal
     * @throws NotFoundException when the book has no such transaction
     * @throws RuleViolationException as {@link #post}, and when it was taken back already or is a reversal itself
     */
    public UUID reverse(String book, UUID id, String key, LocalDate valueDate, UUID by, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reversal has a reason");
        }
        Original original = original(book, id);
        var mirror = new Posting(
                book,
                original.kind(),
                key,
                valueDate,
                by,
                reason,
                legs(id).stream().map(Leg::mirrored).toList());
        if (original.reversal()) {
            throw new RuleViolationException("ledger.refused.reversal");
        }
        if (valueDate.isBefore(original.valueDate())) {
            throw new RuleViolationException("ledger.refused.before-original");
        }
        return write(mirror, mirror.hash(id), id);
    }

    /**
     * Closes a period for good: nothing is posted in it any more, neither forward nor back.
     *
     * @param until its last day, not after today
     * @throws RuleViolationException when that day is closed already or lies in the future
     */
    public void closePeriod(String book, LocalDate until) {
        requirePast(until);
        int closed = refusing(jdbc.sql("update ledger_book set closed_until = ? where book = ?")
                .params(until, book));
        if (closed == 0) {
            throw new NotFoundException();
        }
    }

    private record Original(String kind, LocalDate valueDate, boolean reversal) {}

    private Original original(String book, UUID id) {
        return jdbc.sql(
                        "select kind, value_date, reverses is not null from ledger_transaction where id = ? and book = ?")
                .params(id, book)
                .query((row, n) -> new Original(row.getString(1), row.getObject(2, LocalDate.class), row.getBoolean(3)))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private List<Leg> legs(UUID id) {
        return jdbc.sql("""
                select a.code, e.subject, e.amount from ledger_entry e join ledger_account a on a.id = e.in_account
                 where e.transaction_id = ? order by e.id""")
                .param(id)
                .query((row, n) -> new Leg(row.getString(1), row.getString(2), row.getBigDecimal(3)))
                .list();
    }

    private UUID write(Posting posting, byte[] hash, @Nullable UUID reverses) {
        requirePast(posting.valueDate());
        UUID id = UUID.randomUUID();
        int first = refusing(jdbc.sql("""
                insert into ledger_transaction
                  (id, book, kind, key, request_hash, value_date, recorded_at, by_account, reason, reverses, legs)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint ledger_key_once do nothing""")
                .params(Arrays.asList(
                        id,
                        posting.book(),
                        posting.kind(),
                        posting.key(),
                        hash,
                        posting.valueDate(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        posting.by(),
                        posting.reason(),
                        reverses,
                        posting.legs().size())));
        if (first == 0) {
            return standing(posting, hash);
        }
        int written = refusing(jdbc.sql("""
                insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date)
                select ?, a.id, a.book, l.subject, l.amount, ?
                  from unnest(?::text[], ?::text[], ?::numeric[]) as l (code, subject, amount)
                  join ledger_account a on a.code = l.code and a.book = ?
                 order by a.id, l.subject""")
                .params(
                        id,
                        posting.valueDate(),
                        column(posting, Leg::account),
                        column(posting, Leg::subject),
                        column(posting, leg -> leg.amount().toPlainString()),
                        posting.book()));
        if (written != posting.legs().size()) {
            throw new IllegalStateException("an account is not open in " + posting.book());
        }
        return id;
    }

    private UUID standing(Posting posting, byte[] hash) {
        Standing first = jdbc.sql("select id, request_hash from ledger_transaction where book = ? and key = ?")
                .params(posting.book(), posting.key())
                .query((row, n) -> new Standing(row.getObject(1, UUID.class), row.getBytes(2)))
                .single();
        if (!Arrays.equals(first.hash(), hash)) {
            throw new RuleViolationException("ledger.refused.other");
        }
        return first.id();
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new RuleViolationException("ledger.refused.future");
        }
    }

    private static int refusing(JdbcClient.StatementSpec statement) {
        try {
            return statement.update();
        } catch (DataIntegrityViolationException refused) {
            throw Refusal.of(refused);
        }
    }

    private static String[] column(Posting posting, Function<Leg, String> part) {
        return posting.legs().stream().map(part).toArray(String[]::new);
    }

    private static void require(boolean same) {
        if (!same) {
            throw new IllegalStateException("it is open as another one");
        }
    }
}
