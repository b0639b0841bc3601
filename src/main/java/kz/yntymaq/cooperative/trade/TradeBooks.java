package kz.yntymaq.cooperative.trade;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of a co-operative's trade: whose it is, what is written into it, until when it is closed. */
@Component
class TradeBooks {

    private final CooperativeRepository cooperatives;
    private final JdbcClient jdbc;

    TradeBooks(CooperativeRepository cooperatives, JdbcClient jdbc) {
        this.cooperatives = cooperatives;
        this.jdbc = jdbc;
    }

    /** An active co-operative, for its chair alone. */
    Cooperative ofChair(Actor chair, UUID cooperativeId) {
        return cooperatives
                .findOfChair(chair, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
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
        jdbc.sql("insert into trade_book (cooperative_id) values (?) on conflict do nothing")
                .param(cooperativeId)
                .update();
        return jdbc.sql("select closed_until from trade_book where cooperative_id = ? for share")
                .param(cooperativeId)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The same, alone: nobody records meanwhile. */
    Optional<LocalDate> holdAlone(UUID cooperativeId) {
        hold(cooperativeId);
        return jdbc.sql("select closed_until from trade_book where cooperative_id = ? for update")
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
        jdbc.sql("""
                insert into trade_entry (id, cooperative_id, deal, membership_id, product_id, quantity, price, amount, day, note,
                                         recorded_at, by_account, corrects, instead_of, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        cooperativeId,
                        row.deal().name(),
                        row.membership(),
                        row.line().product(),
                        row.line().quantity(),
                        row.line().price(),
                        row.line().amount(),
                        row.line().day(),
                        row.line().note(),
                        at,
                        by,
                        row.corrects(),
                        row.insteadOf(),
                        row.reason()))
                .update();
        return id;
    }
}
