package kz.yntymaq.cooperative.trade;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of a co-operative's trade: whose it is, what is written into it, until when it is closed. */
@Component
class TradeBooks {

    private static final int BATCH = 1000;

    private static final String INSERT = """
            insert into trade_entry (id, cooperative_id, deal, membership_id, product_id, quantity, price, amount, day, note,
                                     recorded_at, by_account, corrects, instead_of, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final CooperativeRepository cooperatives;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TradeBooks(CooperativeRepository cooperatives, JdbcClient jdbc, JdbcTemplate batches) {
        this.cooperatives = cooperatives;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An active co-operative, for its chair alone. */
    Cooperative ofChair(Actor chair, UUID cooperativeId) {
        return cooperatives.requireOfChair(chair, cooperativeId);
    }

    /** An active co-operative, for its chair and for members whom the chair lets write. */
    Cooperative ofWriter(Actor actor, UUID cooperativeId) {
        return isRecorder(actor, cooperativeId) ? active(cooperativeId) : ofChair(actor, cooperativeId);
    }

    /** Whether it is a member whom the chair lets write. */
    boolean isRecorder(Actor actor, UUID cooperativeId) {
        return jdbc.sql("""
                select exists (
                  select from trade_recorder r join membership m on m.id = r.membership_id join cooperative c on c.id = r.cooperative_id
                   where r.cooperative_id = ? and m.account_id = ? and r.ended_at is null and m.left_on is null
                     and c.chair_id is distinct from m.account_id)""")
                .params(cooperativeId, actor.accountId())
                .query(Boolean.class)
                .single();
    }

    /** An active co-operative, for whom the caller has asked. */
    Cooperative active(UUID cooperativeId) {
        return cooperatives.findActive(cooperativeId).orElseThrow(NotFoundException::new);
    }

    /**
     * Holds the book until the transaction ends, so that no period is closed meanwhile; others record beside.
     *
     * @return the last day that is closed; empty while none is
     */
    Optional<LocalDate> hold(UUID cooperativeId) {
        return held(cooperativeId, "share");
    }

    /** The same, alone: nobody records meanwhile. */
    Optional<LocalDate> holdAlone(UUID cooperativeId) {
        return held(cooperativeId, "update");
    }

    private Optional<LocalDate> held(UUID cooperativeId, String strength) {
        jdbc.sql("insert into trade_book (cooperative_id) values (?) on conflict do nothing")
                .param(cooperativeId)
                .update();
        return jdbc.sql("select closed_until from trade_book where cooperative_id = ? for " + strength)
                .param(cooperativeId)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The last day that is closed; empty while none is. */
    Optional<LocalDate> closedUntil(UUID cooperativeId) {
        return jdbc.sql("select closed_until from trade_book where cooperative_id = ? and closed_until is not null")
                .param(cooperativeId)
                .query(LocalDate.class)
                .optional();
    }

    /** A row as it is written. @param quantity below zero where it corrects another */
    record Written(
            Deal deal,
            @Nullable UUID membership,
            TradeLine line,
            @Nullable UUID corrects,
            @Nullable UUID insteadOf,
            @Nullable String reason) {}

    /** @param at when, as the database takes it @return id of the row */
    UUID write(UUID cooperativeId, Written row, UUID by, OffsetDateTime at) {
        UUID id = UUID.randomUUID();
        jdbc.sql(INSERT)
                .params(Arrays.asList(columns(id, cooperativeId, row, by, at)))
                .update();
        return id;
    }

    /** The same for many, in their order. @return ids of the rows */
    List<UUID> writeAll(UUID cooperativeId, List<Written> rows, UUID by, OffsetDateTime at) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(rows.size()).toList();
        List<@Nullable Object[]> values = IntStream.range(0, rows.size())
                .mapToObj(i -> columns(ids.get(i), cooperativeId, rows.get(i), by, at))
                .toList();
        batches.batchUpdate(INSERT, values, BATCH, (statement, row) -> {
            for (int column = 0; column < row.length; column++) {
                statement.setObject(column + 1, row[column]);
            }
        });
        return ids;
    }

    private static @Nullable Object[] columns(UUID id, UUID cooperativeId, Written row, UUID by, OffsetDateTime at) {
        TradeLine line = row.line();
        return new @Nullable Object[] {
            id,
            cooperativeId,
            row.deal().name(),
            row.membership(),
            line.product(),
            line.quantity(),
            line.price(),
            line.amount(),
            line.day(),
            line.note(),
            at,
            by,
            row.corrects(),
            row.insteadOf(),
            row.reason()
        };
    }

    /** Mirrors of rows that stand. @param today the day of those whose own lies in a closed period @return how many */
    int mirrorAll(UUID cooperativeId, List<UUID> ids, UUID by, String reason, LocalDate today, OffsetDateTime at) {
        return jdbc.sql("""
                insert into trade_entry (id, cooperative_id, deal, membership_id, product_id, quantity, price, amount, day,
                                         recorded_at, by_account, corrects, reason)
                select gen_random_uuid(), e.cooperative_id, e.deal, e.membership_id, e.product_id, -e.quantity, e.price, -e.amount,
                       case when e.day <= b.closed_until then cast(:today as date) else e.day end,
                       cast(:at as timestamptz), cast(:by as uuid), e.id, :reason
                  from trade_entry e join trade_book b on b.cooperative_id = e.cooperative_id
                 where e.cooperative_id = :cooperative and e.id = any(cast(:ids as uuid[])) and e.corrects is null
                   and not exists (select from trade_entry c where c.corrects = e.id)
                 order by e.place""")
                .param("today", today)
                .param("at", at)
                .param("by", by)
                .param("reason", reason)
                .param("cooperative", cooperativeId)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }
}
