package kz.yntymaq.integrity.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.signal.FindingJson;
import kz.yntymaq.integrity.threshold.Fence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs as they are kept. Who asks has looked whether the reader may. */
@Component
@Transactional(readOnly = true)
public class RunViews {

    private static final int MOST = 30;

    private static final String SELECT = """
            select r.id, r.day, e.number, r.asked_by, r.finished_at, r.cooperatives, r.counts, r.fences
              from integrity_run r join integrity_edition e on e.id = r.edition_id""";

    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final FindingJson json;

    RunViews(JdbcClient jdbc, JsonMapper mapper, FindingJson json) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.json = json;
    }

    /** What a run says of one co-operative. @param findings in the order of the catalogue */
    public record OfCooperative(UUID run, LocalDate day, int edition, List<Finding> findings, Activity activity) {}

    /** What the last run says of a co-operative; empty where it did not see it. */
    public Optional<OfCooperative> latest(UUID cooperative) {
        return jdbc.sql("""
                select f.findings, f.activity, r.id, r.day, e.number
                  from integrity_finding f join integrity_run r on r.id = f.run_id join integrity_edition e on e.id = r.edition_id
                 where f.cooperative_id = ?
                   and r.id = (select x.id from integrity_run x order by x.place desc limit 1)""")
                .param(cooperative)
                .query((row, n) -> new OfCooperative(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getInt("number"),
                        json.findings(row.getString("findings")),
                        json.read(row.getString("activity"), Activity.class)))
                .optional();
    }

    /** The last runs, the newest first. */
    public List<Run> last() {
        return jdbc.sql(SELECT + " order by r.place desc limit ?")
                .param(MOST)
                .query((row, n) -> run(row))
                .list();
    }

    public Optional<Run> find(UUID id) {
        return jdbc.sql(SELECT + " where r.id = ?")
                .param(id)
                .query((row, n) -> run(row))
                .optional();
    }

    private Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getInt("number"),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("finished_at").toInstant(),
                row.getInt("cooperatives"),
                mapper.readValue(row.getString("counts"), new TypeReference<Map<String, Integer>>() {}),
                List.of(json.read(row.getString("fences"), Fence[].class)));
    }
}
