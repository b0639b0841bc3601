package kz.yntymaq.lending.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Statements as they are stored. Who calls has asked whether the actor may. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StatementRows {

    private static final String SELECT = """
            select s.*, array(select state || ' ' || count(*) from loan_bank_line where statement_id = s.id group by state) as counts
              from loan_bank_statement s where s.oblast_code = :oblast""";

    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That of the oblast with the same file. */
    Optional<UUID> same(String oblast, String hash) {
        return jdbc.sql("select id from loan_bank_statement where oblast_code = ? and file_hash = ?")
                .params(oblast, hash)
                .query(UUID.class)
                .optional();
    }

    /** @return whether it is the first one of the oblast with this file */
    boolean add(UUID id, String oblast, String name, String hash, int leftOut, UUID by, Instant now) {
        return jdbc.sql("""
                                insert into loan_bank_statement (id, oblast_code, file_name, file_hash, left_out, given_by, given_at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict (oblast_code, file_hash) do nothing""")
                        .params(id, oblast, name, hash, leftOut, by, now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<BankStatement> find(String oblast, UUID id) {
        return jdbc.sql(SELECT + " and s.id = :id")
                .param("oblast", oblast)
                .param("id", id)
                .query(StatementRows::read)
                .optional();
    }

    /** The latest first. @param after place of the last one before */
    List<BankStatement> latest(String oblast, Optional<Cursor> after, int most) {
        return jdbc.sql(SELECT
                        + (after.isPresent() ? " and (given_at, id) < (:at, :id)" : "")
                        + " order by given_at desc, id desc limit :most")
                .param("oblast", oblast)
                .param("at", after.map(Cursor::time).orElse(null))
                .param("id", after.map(Cursor::id).orElse(null))
                .param("most", most)
                .query(StatementRows::read)
                .list();
    }

    /** Confirmations of an oblast come one by one: of two that have the same payment the second finds that of the first. */
    void hold(String oblast) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended('bank statement ' || ?, 0))")
                .param(oblast)
                .query(Boolean.class)
                .single();
    }

    /** @return whether nobody had */
    boolean confirm(UUID id, UUID by, Instant now) {
        return jdbc.sql(
                                "update loan_bank_statement set confirmed_by = ?, confirmed_at = ? where id = ? and confirmed_at is null")
                        .params(by, now.atOffset(ZoneOffset.UTC), id)
                        .update()
                > 0;
    }

    /** Those that nobody confirmed go, with all that stands in them. */
    void forget(Instant before) {
        jdbc.sql("delete from loan_bank_statement where confirmed_at is null and given_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static BankStatement read(ResultSet row, int n) throws SQLException {
        return new BankStatement(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getInt("left_out"),
                new BankStatement.Act(
                        row.getObject("given_by", UUID.class),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()),
                confirmed(row),
                counts(row));
    }

    private static BankStatement.@Nullable Act confirmed(ResultSet row) throws SQLException {
        UUID by = row.getObject("confirmed_by", UUID.class);
        return by == null
                ? null
                : new BankStatement.Act(
                        by, row.getObject("confirmed_at", OffsetDateTime.class).toInstant());
    }

    private static Map<LineState, Long> counts(ResultSet row) throws SQLException {
        var counts = new EnumMap<LineState, Long>(LineState.class);
        for (String each : (String[]) row.getArray("counts").getArray()) {
            int space = each.indexOf(' ');
            counts.put(LineState.valueOf(each.substring(0, space)), Long.valueOf(each.substring(space + 1)));
        }
        return counts;
    }
}
