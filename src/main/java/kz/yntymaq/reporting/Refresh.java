package kz.yntymaq.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds the figures up anew before they are an hour old, in one look at the database, so that they fit each other. Of several portals one does it:
 * the row of the state is held, and who finds it held goes on.
 */
@Component
public class Refresh {

    /** So long they stay as they are; with the time that adding up takes they are never older than an hour. */
    private static final Duration FRESH = Duration.ofMinutes(45);

    private static final int ROWS = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SourceFacts facts;
    private final DecisionDays decisions;
    private final DemonstrationMark demonstration;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate whole;
    private final Clock clock;

    Refresh(
            JdbcClient jdbc,
            JdbcTemplate batches,
            SourceFacts facts,
            DecisionDays decisions,
            DemonstrationMark demonstration,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.facts = facts;
        this.decisions = decisions;
        this.demonstration = demonstration;
        this.events = events;
        this.whole = new TransactionTemplate(transactions);
        this.whole.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** The figures are new, in the transaction in which they became so. */
    public record Refreshed(Instant asOf, Origin origin) {}

    @Scheduled(
            initialDelayString = "${yntymaq.statistics.look-after}",
            fixedDelayString = "${yntymaq.statistics.look-every}")
    void look() {
        if (isOld()) {
            reckon(true);
        }
    }

    /** Adds them up anew, unless another portal does at this moment. @return whether this one did */
    public boolean now() {
        return reckon(false);
    }

    private boolean isOld() {
        return jdbc.sql("select exists (select from reporting_state where as_of is null or as_of <= ?)")
                .param(clock.instant().minus(FRESH).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private boolean reckon(boolean onlyOld) {
        return Boolean.TRUE.equals(whole.execute(status -> {
            if (jdbc.sql("select one from reporting_state for update skip locked")
                            .query(Boolean.class)
                            .optional()
                            .isEmpty()
                    || (onlyOld && !isOld())) {
                return false;
            }
            refresh();
            return true;
        }));
    }

    /** The figures as they stand, kept nowhere; in the caller's transaction. */
    public List<SummedPart> parts() {
        return cubes().values().stream()
                .flatMap(cube -> cube.parts().entrySet().stream()
                        .map(part -> new SummedPart(
                                part.getKey().key(cube.measure()),
                                part.getValue().number(),
                                part.getValue().total())))
                .toList();
    }

    private Map<Measure, Cube> cubes() {
        decisions.gather(clock.getZone().getId());
        return facts.cubes(
                Map.of("today", LocalDate.now(clock), "zone", clock.getZone().getId()));
    }

    private void refresh() {
        Origin origin = demonstration.origin();
        Suppression rule = origin == Origin.REAL ? Suppression.REAL : Suppression.DEMONSTRATION;
        jdbc.sql("delete from reporting_cell").update();
        jdbc.sql("delete from reporting_leaf").update();
        if (origin != Origin.REFUSED) {
            Map<CellKey, Long> before = hiddenBefore();
            Map<Measure, Cube> cubes = cubes();
            Map<CellKey, DecisionDays.Time> times = decisions.times();
            cubes.values().forEach(cube -> {
                Map<CellKey, Suppression.Hidden> hidden = cube.measure().isGuarded()
                        ? rule.hidden(cube, key -> staysHidden(cube, key, before, rule))
                        : Map.of();
                store(cube, hidden, times);
                remember(cube, hidden);
            });
        }
        Instant now = clock.instant();
        jdbc.sql("update reporting_state set as_of = ?, origin = ?, run = gen_random_uuid()")
                .params(now.atOffset(ZoneOffset.UTC), origin.name())
                .update();
        events.publishEvent(new Refreshed(now, origin));
    }

    /** What was hidden stays so until it is another number by the least: else the two versions beside each other would tell it. */
    private static boolean staysHidden(Cube cube, CellKey key, Map<CellKey, Long> before, Suppression rule) {
        Long then = before.get(key);
        return then != null && Math.abs(cube.raw(key).number() - then) < rule.least();
    }

    private Map<CellKey, Long> hiddenBefore() {
        var found = new HashMap<CellKey, Long>();
        jdbc.sql("select * from reporting_hidden").query(row -> {
            found.put(Figures.key(row), row.getLong("number"));
        });
        return found;
    }

    private void store(Cube cube, Map<CellKey, Suppression.Hidden> hidden, Map<CellKey, DecisionDays.Time> times) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (CellKey key : cube.keys()) {
            Raw raw = cube.raw(key);
            Suppression.Hidden how = hidden.getOrDefault(key, Suppression.Hidden.NOTHING);
            boolean shown = how != Suppression.Hidden.ALL;
            boolean added =
                    shown && how != Suppression.Hidden.TOTAL && cube.measure().total() != Measure.Total.NONE;
            DecisionDays.Time time = shown && raw.number() >= Suppression.REAL.least() ? times.get(key) : null;
            rows.add(columns(
                    key,
                    shown ? raw.number() : null,
                    added ? raw.total() : null,
                    time == null ? null : time.median(),
                    time == null ? null : time.most(),
                    how.name()));
        }
        batches.batchUpdate(
                "insert into reporting_cell (measure, year, place, programme, purpose, number, total, median, most, hidden) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                ROWS,
                (statement, row) -> {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                });
        batches.batchUpdate(
                "insert into reporting_leaf (measure, year, place, programme, purpose, number, total) values (?, ?, ?, ?, ?, ?, ?)",
                cube.parts().entrySet().stream()
                        .map(part -> columns(
                                part.getKey().key(cube.measure()),
                                part.getValue().number(),
                                part.getValue().total()))
                        .toList());
    }

    /** Number of then for what is hidden anew; what is shown again is forgotten. */
    private void remember(Cube cube, Map<CellKey, Suppression.Hidden> hidden) {
        batches.batchUpdate(
                "delete from reporting_hidden where measure = ? and year = ? and place = ? and programme = ? and purpose = ?",
                cube.keys().stream()
                        .filter(key -> hidden.get(key) != Suppression.Hidden.ALL)
                        .map(Refresh::columns)
                        .toList());
        batches.batchUpdate(
                "insert into reporting_hidden (measure, year, place, programme, purpose, number) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                hidden.entrySet().stream()
                        .filter(each -> each.getValue() == Suppression.Hidden.ALL)
                        .map(each ->
                                columns(each.getKey(), cube.raw(each.getKey()).number()))
                        .toList());
    }

    private static @Nullable Object[] columns(CellKey key, @Nullable Object... more) {
        var all = new ArrayList<@Nullable Object>(
                List.of(key.measure().name(), key.year(), key.place(), key.programme(), key.purpose()));
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }
}
