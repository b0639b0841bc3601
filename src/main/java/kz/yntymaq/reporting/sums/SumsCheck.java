package kz.yntymaq.reporting.sums;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.ledger.TiedSums;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.office.OfficeContacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves each day that the sums tie, after the morning's work on microcredits, and tells administrators which row does not. Of several portals the one
 * does it that stores its beginning first.
 */
@Service
class SumsCheck {

    /** Most rows that are stored of one look; how many there are is told. */
    private static final int STORED = 500;

    private static final Duration JUST_DONE = Duration.ofHours(12);

    private final Comparisons comparisons;
    private final StatisticsSums statistics;
    private final List<TiedSums> tied;
    private final Balances balances;
    private final OfficeContacts offices;
    private final Inbox inbox;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate oneLook;
    private final Clock clock;

    SumsCheck(
            Comparisons comparisons,
            StatisticsSums statistics,
            List<TiedSums> tied,
            Balances balances,
            OfficeContacts offices,
            Inbox inbox,
            AuditLog audit,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.comparisons = comparisons;
        this.statistics = statistics;
        this.tied = tied;
        this.balances = balances;
        this.offices = offices;
        this.inbox = inbox;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.oneLook = new TransactionTemplate(transactions);
        this.oneLook.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** @param compared how many rows were looked at @param missed how many could not be compared, as the log says */
    record Result(Instant at, long compared, List<Fault> faults, long missed) {

        /** How many do not tie, as far as is known. */
        long differ() {
            return faults.size() + missed;
        }

        public boolean ties() {
            return differ() == 0;
        }
    }

    @Scheduled(cron = "0 30 9 * * *", zone = "${yntymaq.zone}")
    void daily() {
        if (Boolean.TRUE.equals(transaction.execute(status -> begins()))) {
            store(check());
        }
    }

    /** Whether nobody else has begun today. */
    private boolean begins() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("update reporting_state set checked_at = ? where checked_at is null or checked_at < ?")
                        .params(now, now.minus(JUST_DONE))
                        .update()
                > 0;
    }

    /** Compares, and stores nothing. */
    Result check() {
        var faults = new ArrayList<Fault>();
        var compared = new long[1];
        oneLook.executeWithoutResult(status -> {
            faults.addAll(comparisons.faults());
            faults.addAll(statistics.faults());
            compared[0] = comparisons.compared();
        });
        long missed = tied.stream()
                .mapToLong(sums -> sums.each(each -> {
                    BigDecimal ledger = balances.now(each.book(), each.account(), each.subject());
                    if (each.reckoned().stream().noneMatch(sum -> sum.compareTo(ledger) == 0)) {
                        faults.add(new Fault(
                                Fault.Kind.RETURNED,
                                each.about(),
                                Source.REPAYMENT,
                                each.reckoned().get(0),
                                Source.LEDGER,
                                ledger));
                    }
                }))
                .sum();
        return new Result(clock.instant(), compared[0], List.copyOf(faults), missed);
    }

    /** Stores a result for the page, and tells administrators where something does not tie. */
    void store(Result result) {
        transaction.executeWithoutResult(status -> {
            UUID id = UUID.randomUUID();
            jdbc.sql("insert into sums_check (id, at, compared, differ, missed) values (?, ?, ?, ?, ?)")
                    .params(
                            id,
                            result.at().atOffset(ZoneOffset.UTC),
                            result.compared(),
                            result.faults().size(),
                            result.missed())
                    .update();
            int row = 0;
            for (Fault fault : result.faults().stream().limit(STORED).toList()) {
                jdbc.sql("""
                        insert into sums_fault (check_id, row, kind, about, first, one, second, other)
                        values (:id, :row, :kind, :about, :first, :one, :second, :other)""")
                        .param("id", id)
                        .param("row", row++)
                        .param("kind", fault.kind().name())
                        .param("about", fault.about())
                        .param("first", fault.first().name())
                        .param("one", fault.one())
                        .param("second", fault.second().name())
                        .param("other", fault.other())
                        .update();
            }
            if (!result.ties()) {
                audit.note(null, "statistics.sums-differ", id, String.valueOf(result.differ()));
                inbox.deliverAll(
                        offices.administrators(),
                        "statistics.message.sums",
                        SumsController.PAGE,
                        RecordedValue.words(String.valueOf(result.differ())));
            }
        });
    }

    /** @param differ how many rows did not tie, of which the first are here @param missed how many could not be compared */
    record Stored(Instant at, long compared, int differ, long missed, List<Fault> faults) {

        public boolean ties() {
            return differ == 0 && missed == 0;
        }
    }

    /** The newest that was stored. */
    Optional<Stored> newest() {
        return jdbc.sql("select * from sums_check order by at desc, id limit 1")
                .query((row, n) -> new Stored(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("compared"),
                        row.getInt("differ"),
                        row.getLong("missed"),
                        faults(row.getObject("id", UUID.class))))
                .optional();
    }

    private List<Fault> faults(UUID check) {
        return jdbc.sql("select * from sums_fault where check_id = ? order by row")
                .param(check)
                .query(Comparisons::fault)
                .list();
    }
}
