package kz.yntymaq.programme.fund;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the ledger has what approvals reserved, and how far that has come. Rows are added and never changed. */
@Component
@Transactional(readOnly = true)
class Reservations {

    private final JdbcClient jdbc;

    Reservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one approval of an application reserved.
     *
     * @param round which approval it is, from 1
     * @param transaction that reserved it
     * @param commitment transaction that committed it, null before
     * @param held how far it has come, null once it was given back
     */
    record Reservation(
            LimitKey key,
            int round,
            UUID transaction,
            @Nullable UUID commitment,
            @Nullable Held held) {}

    /** Of the last approval; empty where the application never reserved anything. */
    Optional<Reservation> last(UUID applicationId) {
        return jdbc.sql("""
                        select l.fund, l.oblast_code, l.year, r.round, r.transaction_id, c.transaction_id as commitment,
                               case when exists (select from ledger_entry_v e
                                                  where e.transaction_id = r.transaction_id and e.reversed_by is not null) then null
                                    when p.held is not null then 'PAID'
                                    when c.held is not null then 'COMMITTED'
                                    else 'RESERVED' end as held
                          from limit_reservation r
                          join oblast_limit l using (book)
                          left join limit_step c
                            on c.application_id = r.application_id and c.round = r.round and c.held = 'COMMITTED'
                          left join limit_step p
                            on p.application_id = r.application_id and p.round = r.round and p.held = 'PAID'
                         where r.application_id = ? order by r.round desc limit 1""")
                .param(applicationId)
                .query((row, n) -> new Reservation(
                        new LimitKey(row.getString("fund"), row.getString("oblast_code"), row.getInt("year")),
                        row.getInt("round"),
                        row.getObject("transaction_id", UUID.class),
                        row.getObject("commitment", UUID.class),
                        row.getString("held") == null ? null : Held.valueOf(row.getString("held"))))
                .optional();
    }

    /** How many were given back: an application that is decided anew may have several. */
    int released(UUID applicationId) {
        return jdbc.sql("""
                        select count(*) from limit_reservation r
                         where r.application_id = ?
                           and exists (select from ledger_entry_v e
                                        where e.transaction_id = r.transaction_id and e.reversed_by is not null)""").param(applicationId).query(Integer.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID applicationId, int round, String book, UUID transaction) {
        jdbc.sql("insert into limit_reservation (application_id, round, book, transaction_id) values (?, ?, ?, ?)")
                .params(applicationId, round, book, transaction)
                .update();
    }

    /** That it came further. */
    @Transactional(propagation = Propagation.MANDATORY)
    void step(UUID applicationId, int round, Held held, String book, UUID transaction) {
        jdbc.sql("insert into limit_step (application_id, round, held, book, transaction_id) values (?, ?, ?, ?, ?)")
                .params(applicationId, round, held.name(), book, transaction)
                .update();
    }
}
