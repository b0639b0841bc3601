package kz.yntymaq.cooperative.share.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files with registers, and the entries that came of them, as they are stored. */
@Component
class OpeningImportRows {

    private static final int LATEST = 10;
    private static final int BATCH = 1000;
    private static final String SELECT = "select * from share_import where cooperative_id = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OpeningImportRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps a file that was looked through; one that was looked through before and not confirmed goes. */
    void add(UUID id, UUID cooperative, String name, String hash, byte[] content, UUID by, Instant now) {
        jdbc.sql("delete from share_import where cooperative_id = ? and state = 'CHECKED'")
                .param(cooperative)
                .update();
        jdbc.sql("""
                insert into share_import (id, cooperative_id, state, file_name, file_hash, content, checked_by, checked_at)
                values (?, ?, 'CHECKED', ?, ?, ?, ?, ?)""")
                .params(id, cooperative, name, hash, content, by, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<OpeningImport> latest(UUID cooperative) {
        return jdbc.sql(SELECT + " order by checked_at desc, id limit " + LATEST)
                .param(cooperative)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<OpeningImport> find(UUID cooperative, UUID id) {
        return jdbc.sql(SELECT + " and id = ?")
                .params(cooperative, id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The same file, whose rows stand in the book. */
    Optional<UUID> applied(UUID cooperative, String hash) {
        return jdbc.sql("select id from share_import where cooperative_id = ? and file_hash = ? and state = 'APPLIED'")
                .params(cooperative, hash)
                .query(UUID.class)
                .optional();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from share_import where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    String hash(UUID id) {
        return jdbc.sql("select file_hash from share_import where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Its rows stand in the book now: the file itself is not kept any longer. */
    void apply(UUID id, List<OpeningRow> rows, List<UUID> transactions, Instant now) {
        jdbc.sql("update share_import set state = 'APPLIED', content = null, entries = ?, applied_at = ? where id = ?")
                .params(rows.size(), now.atOffset(ZoneOffset.UTC), id)
                .update();
        batches.batchUpdate(
                "insert into share_import_entry (import_id, line, membership_id, transaction_id) values (?, ?, ?, ?)",
                IntStream.range(0, rows.size()).boxed().toList(),
                BATCH,
                (statement, i) -> {
                    statement.setObject(1, id);
                    statement.setInt(2, rows.get(i).line());
                    statement.setObject(3, rows.get(i).member().id());
                    statement.setObject(4, transactions.get(i));
                });
    }

    void takeBack(UUID id, Instant now) {
        jdbc.sql("update share_import set state = 'TAKEN_BACK', taken_back_at = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    List<UUID> transactions(UUID id) {
        return jdbc.sql("select transaction_id from share_import_entry where import_id = ? order by line")
                .param(id)
                .query(UUID.class)
                .list();
    }

    Set<UUID> memberships(UUID id) {
        return new HashSet<>(jdbc.sql("select distinct membership_id from share_import_entry where import_id = ?")
                .param(id)
                .query(UUID.class)
                .list());
    }

    /** Accounts of those in whose book something of it was written. */
    List<UUID> people(UUID id) {
        return jdbc.sql("""
                select distinct m.account_id from share_import_entry e join membership m on m.id = e.membership_id
                 where e.import_id = ? order by m.account_id""").param(id).query(UUID.class).list();
    }

    /** Files that nobody confirmed go with all that stands in them. */
    int forget(Instant before) {
        return jdbc.sql("delete from share_import where state = 'CHECKED' and checked_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static OpeningImport read(ResultSet row) throws SQLException {
        return new OpeningImport(
                row.getObject("id", UUID.class),
                OpeningImport.State.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getInt("entries"),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                at(row, "applied_at"),
                at(row, "taken_back_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
