package kz.yntymaq.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes many postings of one book in few statements: a register of thousands of rows, say. What the database asks of one
 * posting it asks of each of these, and all stand or none.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LedgerBatch {

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerBatch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Written(
            UUID id, Posting posting, @Nullable UUID reverses) {}

    private record Leg(UUID transaction, Posting.Leg leg, LocalDate day) {}

    /**
     * Posts all.
     *
     * @param postings of one book, each with a key of its own that was never used
     * @return ids of the transactions, in the same order
     * @throws RuleViolationException {@code ledger.refused.*} as {@link Ledger#post}; a key that was used before is another
     *     posting, for who writes a batch knows whether it was written
     */
    public List<UUID> postAll(List<Posting> postings) {
        return write(postings.stream()
                .map(each -> new Written(UUID.randomUUID(), each, null))
                .toList());
    }

    /**
     * Takes transactions back, each by its mirror.
     *
     * @param ids of transactions of the book, none of which is a reversal or was taken back
     * @param valueDate not before the day of any of them
     * @param reason why, for good
     * @return ids of the reversals, in the same order
     * @throws NotFoundException when the book has one of them not
     * @throws RuleViolationException as {@link Ledger#reverse}
     */
    public List<UUID> reverseAll(String book, List<UUID> ids, LocalDate valueDate, UUID by, String reason) {
        Map<UUID, Written> mirrors = mirrors(book, ids, valueDate, by, reason);
        if (mirrors.size() < ids.size()) {
            throw new NotFoundException();
        }
        return write(ids.stream().map(mirrors::get).toList());
    }

    private record Original(UUID id, String kind, LocalDate day, boolean reversal, Posting.Leg leg) {}

    private Map<UUID, Written> mirrors(String book, List<UUID> ids, LocalDate valueDate, UUID by, String reason) {
        List<Original> legs = jdbc.sql("""
                select t.id, t.kind, t.value_date, t.reverses is not null as reversal, a.code, e.subject, e.amount
                  from unnest(cast(? as uuid[])) asked (id)
                  join ledger_transaction t on t.id = asked.id and t.book = ?
                  join ledger_entry e on e.transaction_id = t.id
                  join ledger_account a on a.id = e.in_account
                 order by e.id""")
                .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                .param(book)
                .query((row, n) -> new Original(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("value_date", LocalDate.class),
                        row.getBoolean("reversal"),
                        new Posting.Leg(row.getString("code"), row.getString("subject"), row.getBigDecimal("amount"))
                                .mirrored()))
                .list();
        var found = new LinkedHashMap<UUID, List<Original>>();
        legs.forEach(each ->
                found.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(each));
        var mirrors = new LinkedHashMap<UUID, Written>();
        found.forEach((id, of) -> {
            Original first = of.get(0);
            if (first.reversal()) {
                throw new RuleViolationException("ledger.refused.reversal");
            }
            if (valueDate.isBefore(first.day())) {
                throw new RuleViolationException("ledger.refused.before-original");
            }
            List<Posting.Leg> mirrored = of.stream().map(Original::leg).toList();
            var posting = new Posting(book, first.kind(), "BACK:" + id, valueDate, by, reason, mirrored);
            mirrors.put(id, new Written(UUID.randomUUID(), posting, id));
        });
        return mirrors;
    }

    private List<UUID> write(List<Written> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        String book = all.get(0).posting().book();
        if (!all.stream().allMatch(each -> each.posting().book().equals(book))) {
            throw new IllegalArgumentException("a batch is of one book");
        }
        LocalDate today = LocalDate.now(clock);
        if (all.stream().anyMatch(each -> each.posting().valueDate().isAfter(today))) {
            throw new RuleViolationException("ledger.refused.future");
        }
        if (transactions(book, all) < all.size()) {
            throw new RuleViolationException("ledger.refused.other");
        }
        List<Leg> legs = all.stream()
                .flatMap(each -> each.posting().legs().stream()
                        .map(leg -> new Leg(each.id(), leg, each.posting().valueDate())))
                .toList();
        if (entries(book, legs) < legs.size()) {
            throw new IllegalStateException("an account is not open in " + book);
        }
        return all.stream().map(Written::id).toList();
    }

    private int transactions(String book, List<Written> all) {
        return refusing(jdbc.sql("""
                insert into ledger_transaction
                  (id, book, kind, key, request_hash, value_date, recorded_at, by_account, reason, reverses, legs)
                select cast(t.id as uuid), ?, t.kind, t.key, decode(t.hash, 'hex'), cast(t.day as date), ?, cast(t.by as uuid), t.reason,
                       cast(t.reverses as uuid), cast(t.legs as integer)
                  from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                              cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                       as t (id, kind, key, hash, day, by, reason, reverses, legs)
                on conflict on constraint ledger_key_once do nothing""")
                .params(Arrays.asList(
                        book,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        column(all, each -> each.id().toString()),
                        column(all, each -> each.posting().kind()),
                        column(all, each -> each.posting().key()),
                        column(
                                all,
                                each -> HexFormat.of().formatHex(each.posting().hash(each.reverses()))),
                        column(all, each -> each.posting().valueDate().toString()),
                        column(all, each -> each.posting().by().toString()),
                        column(all, each -> each.posting().reason()),
                        column(
                                all,
                                each -> each.reverses() == null
                                        ? null
                                        : each.reverses().toString()),
                        column(all, each -> String.valueOf(each.posting().legs().size())))));
    }

    /** In the order of accounts and subjects, as every posting is. */
    private int entries(String book, List<Leg> legs) {
        return refusing(jdbc.sql("""
                insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date)
                select cast(l.id as uuid), a.id, a.book, l.subject, cast(l.amount as numeric), cast(l.day as date)
                  from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                       with ordinality as l (id, code, subject, amount, day, place)
                  join ledger_account a on a.code = l.code and a.book = ?
                 order by a.id, l.subject, l.place""")
                .params(
                        column(legs, each -> each.transaction().toString()),
                        column(legs, each -> each.leg().account()),
                        column(legs, each -> each.leg().subject()),
                        column(legs, each -> each.leg().amount().toPlainString()),
                        column(legs, each -> each.day().toString()),
                        book));
    }

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    private static int refusing(JdbcClient.StatementSpec statement) {
        try {
            return statement.update();
        } catch (DataIntegrityViolationException refused) {
            throw Refusal.of(refused);
        }
    }
}
