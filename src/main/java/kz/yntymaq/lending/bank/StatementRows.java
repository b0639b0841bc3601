package kz.yntymaq.lending.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.lending.LoanActs.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Statements as they are stored. Who calls has asked whether the actor may. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StatementRows {

    private final JdbcClient jdbc;
    private final BankLines lines;

    StatementRows(JdbcClient jdbc, BankLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /** That of the oblast with the same file. */
    Optional<UUID> same(String oblast, String hash) {
        return jdbc.sql("select id from loan_bank_statement where oblast_code = ? and file_hash = ?")
                .params(oblast, hash)
                .query(UUID.class)
                .optional();
    }

    /** @return whether it is the first one of the oblast with this file */
    boolean add(UUID id, String oblast, String name, String hash, int leftOut, Moment at) {
        return jdbc.sql("""
                                insert into loan_bank_statement (id, oblast_code, file_name, file_hash, left_out, given_by, given_at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict (oblast_code, file_hash) do nothing""")
                        .params(
                                id,
                                oblast,
                                name,
                                hash,
                                leftOut,
                                at.by(),
                                at.now().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<BankStatement> find(String oblast, UUID id) {
        return jdbc.sql("select * from loan_bank_statement where oblast_code = ? and id = ?")
                .params(oblast, id)
                .query(this::read)
                .optional();
    }

    /** The latest first. @param after place of the last one before */
    List<BankStatement> latest(String oblast, Optional<Cursor> after, int most) {
        return jdbc.sql("select * from loan_bank_statement where oblast_code = :oblast"
                        + (after.isPresent() ? " and (given_at, id) < (:at, :id)" : "")
                        + " order by given_at desc, id desc limit :most")
                .param("oblast", oblast)
                .param("at", after.map(Cursor::time).orElse(null))
                .param("id", after.map(Cursor::id).orElse(null))
                .param("most", most)
                .query(this::read)
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
    boolean confirm(UUID id, Moment at) {
        return jdbc.sql(
                                "update loan_bank_statement set confirmed_by = ?, confirmed_at = ? where id = ? and confirmed_at is null")
                        .params(at.by(), at.now().atOffset(ZoneOffset.UTC), id)
                        .update()
                > 0;
    }

    /** Those that nobody confirmed go, with all that stands in them. */
    void forget(Instant before) {
        jdbc.sql("delete from loan_bank_statement where confirmed_at is null and given_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private BankStatement read(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new BankStatement(
                id,
                row.getString("file_name"),
                row.getInt("left_out"),
                new BankStatement.Press(
                        row.getObject("given_by", UUID.class),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()),
                confirmed(row),
                lines.counts(id));
    }

    private static BankStatement.@Nullable Press confirmed(ResultSet row) throws SQLException {
        UUID by = row.getObject("confirmed_by", UUID.class);
        return by == null
                ? null
                : new BankStatement.Press(
                        by, row.getObject("confirmed_at", OffsetDateTime.class).toInstant());
    }
}
