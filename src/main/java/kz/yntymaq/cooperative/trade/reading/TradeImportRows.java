package kz.yntymaq.cooperative.trade.reading;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.cooperative.trade.Deal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rows of the book of trade came of a file. */
@Component
class TradeImportRows {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TradeImportRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void keep(UUID id, List<ReadRow> rows, List<UUID> entries) {
        batches.batchUpdate(
                "insert into trade_import_entry (import_id, line, entry_id) values (?, ?, ?)",
                IntStream.range(0, rows.size()).boxed().toList(),
                BATCH,
                (statement, i) -> {
                    statement.setObject(1, id);
                    statement.setInt(2, rows.get(i).line());
                    statement.setObject(3, entries.get(i));
                });
    }

    List<UUID> entries(UUID id) {
        return jdbc.sql("select entry_id from trade_import_entry where import_id = ? order by line")
                .param(id)
                .query(UUID.class)
                .list();
    }

    /** What still stands of a file, tenge by what was traded. */
    Map<Deal, BigDecimal> sums(UUID id) {
        var sums = new EnumMap<Deal, BigDecimal>(Deal.class);
        jdbc.sql("""
                select e.deal, sum(e.amount) from trade_import_entry i join trade_entry e on e.id = i.entry_id
                 where i.import_id = ? and not exists (select from trade_entry c where c.corrects = e.id) group by e.deal""")
                .param(id)
                .query((row, n) -> sums.put(Deal.valueOf(row.getString(1)), row.getBigDecimal(2)))
                .list();
        return sums;
    }

    /** Accounts of the members of whom it has rows. */
    List<UUID> people(UUID id) {
        return jdbc.sql("""
                select distinct m.account_id
                  from trade_import_entry i join trade_entry e on e.id = i.entry_id join membership m on m.id = e.membership_id
                 where i.import_id = ? order by m.account_id""").param(id).query(UUID.class).list();
    }
}
