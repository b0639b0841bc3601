package kz.yntymaq.integrity.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.integrity.finding.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signals as they stand, each with the latest objection. Who asks has looked whether the reader may. */
@Component
@Transactional(readOnly = true)
public class Signals {

    /** Working days in which an objection is answered (law № 94-V, article 19-1). */
    static final int ANSWER_DAYS = 3;

    private static final String SELECT = """
            select s.id, s.cooperative_id, s.finding, s.state, s.raised_on, s.own_until,
                   o.id as objection, o.signal_id, o.indicator, o.words, o.filed_at, o.filed_on, o.state as answer, o.reason,
                   o.answered_by, o.answered_at, o.fingerprint = s.fingerprint as same_facts
              from integrity_signal s
              left join lateral (select * from integrity_objection x where x.signal_id = s.id order by x.filed_at desc limit 1) o
                on true""";

    private final JdbcClient jdbc;
    private final FindingJson json;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Signals(JdbcClient jdbc, FindingJson json, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Those of a co-operative that stand or are held, by indicator. */
    public Map<String, Signal> of(UUID cooperative) {
        return jdbc
                .sql(SELECT + " where s.cooperative_id = ? and s.state <> 'CLEARED' order by s.part, s.indicator")
                .param(cooperative)
                .query((row, n) -> signal(row))
                .list()
                .stream()
                .collect(Collectors.toMap(each -> each.finding().indicator(), each -> each));
    }

    /** One. */
    public Optional<Signal> find(UUID id) {
        return jdbc.sql(SELECT + " where s.id = ?")
                .param(id)
                .query((row, n) -> signal(row))
                .optional();
    }

    /** Those that officials see today, in the order of group and indicator, by co-operative. */
    public Map<UUID, List<Signal>> shown(Collection<UUID> cooperatives) {
        if (cooperatives.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql(
                        SELECT
                                + " where s.cooperative_id in (:cooperatives) and s.state = 'OPEN' order by s.part, s.indicator")
                .param("cooperatives", cooperatives)
                .query((row, n) -> signal(row))
                .list()
                .stream()
                .filter(each -> each.isShown(today))
                .collect(Collectors.groupingBy(Signal::cooperative));
    }

    /** Those of the past of a co-operative, the last gone first. */
    public List<Signal> cleared(UUID cooperative) {
        return jdbc.sql(
                        SELECT
                                + " where s.cooperative_id = ? and s.state = 'CLEARED' order by s.cleared_on desc, s.indicator limit 50")
                .param(cooperative)
                .query((row, n) -> signal(row))
                .list();
    }

    private Signal signal(ResultSet row) throws SQLException {
        return new Signal(
                row.getObject("id", UUID.class),
                row.getObject("cooperative_id", UUID.class),
                json.read(row.getString("finding"), Finding.class),
                Signal.State.valueOf(row.getString("state")),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("own_until", LocalDate.class),
                row.getString("objection") == null ? null : objection(row, calendar));
    }

    /** The last day is reckoned each time: days off that are entered late move it. */
    static Objection objection(ResultSet row, WorkingCalendar calendar) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Objection(
                row.getObject("objection", UUID.class),
                row.getObject("signal_id", UUID.class),
                row.getObject("cooperative_id", UUID.class),
                row.getString("indicator"),
                row.getString("words"),
                row.getTimestamp("filed_at").toInstant(),
                calendar.plus(row.getObject("filed_on", LocalDate.class), ANSWER_DAYS),
                Objection.State.valueOf(row.getString("answer")),
                row.getString("reason"),
                row.getObject("answered_by", UUID.class),
                answered == null ? null : answered.toInstant(),
                row.getBoolean("same_facts"));
    }
}
