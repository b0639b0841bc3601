package kz.yntymaq.cooperative.share.opening;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entries of the book came of a register. */
@Component
class OpeningImportRows {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OpeningImportRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Which entries came of a file. */
    void keep(UUID id, List<OpeningRow> rows, List<UUID> transactions) {
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
}
