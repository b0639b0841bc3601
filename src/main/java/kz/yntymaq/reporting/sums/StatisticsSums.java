package kz.yntymaq.reporting.sums;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.yntymaq.reporting.CellKey;
import kz.yntymaq.reporting.Measure;
import kz.yntymaq.reporting.Refresh;
import kz.yntymaq.reporting.SummedPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Statistics against the ledger, added up anew; and the stored parts against these, where no money moved since they were stored. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StatisticsSums {

    /** What changes with a posting of the ledger alone. */
    private static final Set<Measure> MONEY =
            Set.of(Measure.ALLOTTED, Measure.APPROVED, Measure.PAID, Measure.RETURNED, Measure.AGAIN);

    /** Who began before the figures were reckoned may have ended after it. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final Refresh refresh;
    private final JdbcClient jdbc;

    StatisticsSums(Refresh refresh, JdbcClient jdbc) {
        this.refresh = refresh;
        this.jdbc = jdbc;
    }

    List<Fault> faults() {
        List<SummedPart> parts = refresh.parts();
        var faults = new ArrayList<>(againstLedger(parts));
        if (nothingMoved()) {
            faults.addAll(stored(parts));
        }
        return faults;
    }

    /** By measure, oblast and, where the ledger has it, year. */
    private List<Fault> againstLedger(List<SummedPart> parts) {
        var ours = new TreeMap<String, BigDecimal>();
        parts.stream().filter(part -> MONEY.contains(part.key().measure())).forEach(part -> {
            CellKey key = part.key();
            boolean byYear = key.measure() == Measure.ALLOTTED || key.measure() == Measure.APPROVED;
            ours.merge(name(key.measure(), byYear ? key.year() : 0, key.oblast()), part.total(), BigDecimal::add);
        });
        var ledger = new TreeMap<String, BigDecimal>();
        jdbc.sql(
                        "select oblast_code, year, allotted_new + allotted_returned as allotted, reserved + committed + paid as approved, paid from oblast_limit_v")
                .query(row -> {
                    String oblast = row.getString("oblast_code");
                    int year = row.getInt("year");
                    ledger.merge(name(Measure.ALLOTTED, year, oblast), row.getBigDecimal("allotted"), BigDecimal::add);
                    ledger.merge(name(Measure.APPROVED, year, oblast), row.getBigDecimal("approved"), BigDecimal::add);
                    ledger.merge(name(Measure.PAID, 0, oblast), row.getBigDecimal("paid"), BigDecimal::add);
                });
        jdbc.sql("""
                select split_part(book, ':', 3) as oblast, sum(balance) as tenge from ledger_balance_v
                 where book like 'RETURNED:%' and account = 'RETURNED' group by 1""").query(row -> {
            ledger.put(name(Measure.RETURNED, 0, row.getString("oblast")), row.getBigDecimal("tenge"));
        });
        jdbc.sql("""
                select l.oblast_code, sum(b.balance) as tenge from ledger_balance_v b join oblast_limit_v l using (book)
                 where b.account = 'PAID' and b.subject like 'RETURNED:%' group by 1""").query(row -> {
            ledger.put(name(Measure.AGAIN, 0, row.getString("oblast_code")), row.getBigDecimal("tenge"));
        });
        return differences(ours, ledger, Source.STATISTICS, Source.LEDGER);
    }

    private List<Fault> stored(List<SummedPart> parts) {
        var fresh = new TreeMap<String, BigDecimal>();
        parts.stream()
                .filter(part -> MONEY.contains(part.key().measure()))
                .forEach(part -> fresh.put(name(part.key()), part.total()));
        var kept = new TreeMap<String, BigDecimal>();
        jdbc.sql("select * from reporting_leaf where measure in (:money)")
                .param("money", MONEY.stream().map(Enum::name).toList())
                .query(row -> {
                    kept.put(
                            name(new CellKey(
                                    Measure.valueOf(row.getString("measure")),
                                    row.getInt("year"),
                                    row.getString("place"),
                                    row.getString("programme"),
                                    row.getString("purpose"))),
                            row.getBigDecimal("total"));
                });
        return differences(kept, fresh, Source.PUBLISHED, Source.STATISTICS);
    }

    private boolean nothingMoved() {
        Optional<OffsetDateTime> asOf = jdbc.sql(
                        "select as_of from reporting_state where as_of is not null and origin <> 'REFUSED'")
                .query(OffsetDateTime.class)
                .optional();
        return asOf.isPresent()
                && !jdbc.sql("select exists (select from ledger_entry_v where recorded_at > ?)")
                        .param(asOf.get().minus(UNDER_WAY))
                        .query(Boolean.class)
                        .single();
    }

    private static List<Fault> differences(
            Map<String, BigDecimal> one, Map<String, BigDecimal> other, Source first, Source second) {
        var all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        return all.stream()
                .filter(key ->
                        one.getOrDefault(key, BigDecimal.ZERO).compareTo(other.getOrDefault(key, BigDecimal.ZERO)) != 0)
                .map(key -> new Fault(Fault.Kind.STATISTICS, key, first, one.get(key), second, other.get(key)))
                .toList();
    }

    private static String name(Measure measure, int year, String oblast) {
        return measure + (year == 0 ? "" : " " + year) + " " + oblast;
    }

    private static String name(CellKey key) {
        return "%s %d %s %s %s".formatted(key.measure(), key.year(), key.place(), key.programme(), key.purpose());
    }
}
