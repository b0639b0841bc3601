package kz.yntymaq.integrity.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.yntymaq.integrity.Assessed;
import kz.yntymaq.integrity.edition.Edition;
import kz.yntymaq.integrity.edition.Trial;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.signal.FindingJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a run whole. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RunStore {

    /** Rows that are sent at once. */
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final FindingJson json;
    private final Clock clock;

    RunStore(JdbcClient jdbc, JdbcTemplate batches, FindingJson json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** Whether one of the night was kept for a day. */
    boolean hasNightly(LocalDate day) {
        return jdbc.sql("select exists (select from integrity_run where day = ? and asked_by is null)")
                .param(day)
                .query(Boolean.class)
                .single();
    }

    /** Whether no other run is going on; it is held until the transaction ends. */
    boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('integrity.run'))")
                .query(Boolean.class)
                .single();
    }

    UUID write(LocalDate day, Edition edition, @Nullable UUID askedBy, Assessed assessed, Map<String, Activity> lived) {
        UUID run = UUID.randomUUID();
        jdbc.sql("""
                insert into integrity_run (id, day, edition_id, asked_by, finished_at, cooperatives, counts, fences)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))""")
                .param(run)
                .param(day)
                .param(edition.id())
                .param(askedBy)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(assessed.findings().size())
                .param(json.write(counts(assessed)))
                .param(json.write(assessed.fences()))
                .update();
        List<String> cooperatives =
                assessed.findings().keySet().stream().sorted().toList();
        batches.batchUpdate("""
                insert into integrity_finding (run_id, cooperative_id, findings, activity)
                values (?, cast(? as uuid), cast(? as jsonb), cast(? as jsonb))""", cooperatives, BATCH, (row, each) -> {
            row.setObject(1, run);
            row.setString(2, each);
            row.setString(3, json.write(assessed.findings().getOrDefault(each, List.of())));
            row.setString(4, json.write(lived.getOrDefault(each, new Activity(0, 0, 0, 0, 0, null))));
        });
        return run;
    }

    private static Map<String, Integer> counts(Assessed assessed) {
        var counts = new TreeMap<String, Integer>();
        assessed.findings()
                .keySet()
                .forEach(each -> Arrays.stream(Group.values())
                        .forEach(group -> counts.merge(
                                group + "." + Trial.worst(assessed.findings(), each, group), 1, Integer::sum)));
        return counts;
    }
}
