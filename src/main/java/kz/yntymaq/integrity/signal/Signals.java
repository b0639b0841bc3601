package kz.yntymaq.integrity.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
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

    /**
     * Whether officials are shown a signal {@code s} on the day {@code :today}: while it stands, a breach at once, others after the
     * co-operative's own days and while no objection waits; what an official did not agree to once, whatever is objected to later.
     */
    public static final String SHOWN = """
            (s.state = 'OPEN' and (s.part = 'BREACH' or s.rejected_on is not null or (s.own_until < :today
              and not exists (select from integrity_objection w where w.signal_id = s.id and w.state = 'OPEN'))))""";

    private static final String SELECT = """
            select s.id, s.cooperative_id, s.finding, s.fingerprint, s.state, s.raised_on, s.own_until, %s as shown,
                   o.id as objection, o.signal_id, o.indicator, o.words, o.filed_at, o.filed_on, o.state as answer, o.reason,
                   o.answered_by, o.answered_at, o.fingerprint = s.fingerprint as same_facts
              from integrity_signal s
              left join lateral (select * from integrity_objection x where x.signal_id = s.id order by x.filed_at desc limit 1) o
                on true""".formatted(SHOWN);

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
        return select("s.cooperative_id = :of and s.state <> 'CLEARED' order by s.part, s.indicator", cooperative)
                .stream()
                .collect(Collectors.toMap(each -> each.finding().indicator(), each -> each));
    }

    /** One. */
    public Optional<Signal> find(UUID id) {
        return select("s.id = :of", id).stream().findFirst();
    }

    /** Those of a co-operative that officials see today, in the order of group and indicator. */
    public List<Signal> shown(UUID cooperative) {
        return select("s.cooperative_id = :of and " + SHOWN + " order by s.part, s.indicator", cooperative);
    }

    private List<Signal> select(String which, UUID of) {
        return jdbc.sql(SELECT + " where " + which)
                .param("of", of)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> signal(row))
                .list();
    }

    private Signal signal(ResultSet row) throws SQLException {
        return new Signal(
                row.getObject("id", UUID.class),
                row.getObject("cooperative_id", UUID.class),
                json.read(row.getString("finding"), Finding.class),
                row.getString("fingerprint"),
                Signal.State.valueOf(row.getString("state")),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("own_until", LocalDate.class),
                row.getBoolean("shown"),
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
