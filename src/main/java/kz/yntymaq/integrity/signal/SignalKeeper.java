package kz.yntymaq.integrity.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.finding.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings signals up to what a run found, in the transaction of the run: new ones are told to the chair, what is found no more is
 * gone and the same again when it is found soon, what an official upheld is held while its facts are the same. All that stand are held first, so that an objection comes
 * wholly before the run or wholly after it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SignalKeeper {

    /** Calendar days in which the co-operative alone sees a signal of B or C; the portal's own order. */
    public static final int OWN_DAYS = 20;

    /** Calendar days for which a signal that is gone is remembered: found again, it is the same and has no new own days; the portal's own order. */
    private static final int REMEMBERED_DAYS = 90;

    private final JdbcClient jdbc;
    private final FindingJson json;
    private final SignalMessages messages;
    private final Clock clock;

    SignalKeeper(JdbcClient jdbc, FindingJson json, SignalMessages messages, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
        this.clock = clock;
    }

    private record Key(UUID cooperative, String indicator) {}

    /** A signal as it was before the run, gone or not. */
    private record Before(UUID id, Key key, String fingerprint, Signal.State state) {

        boolean isGone() {
            return state == Signal.State.CLEARED;
        }
    }

    private record Run(UUID id, LocalDate day, Set<String> upheld, Map<UUID, Set<News>> news) {

        /** Told once a co-operative, however many there are. */
        void tell(UUID cooperative, News news) {
            news().computeIfAbsent(cooperative, each -> EnumSet.noneOf(News.class))
                    .add(news);
        }

        boolean isUpheld(Key key, String fingerprint) {
            return upheld.contains(written(key, fingerprint));
        }
    }

    /** What a chair is told of. */
    enum News {
        BREACH,
        SIGNAL,
        /** Found again within the days for which it is remembered, on other facts. */
        AGAIN
    }

    private static String written(Key key, String fingerprint) {
        return key.cooperative() + " " + key.indicator() + " " + fingerprint;
    }

    /** @param findings of a run, by co-operative */
    public void keep(UUID run, LocalDate day, Map<UUID, List<Finding>> findings) {
        Map<Key, Before> before = before(day);
        var now = new Run(run, day, upheld(), new TreeMap<>());
        findings.forEach((cooperative, found) -> found.stream()
                .filter(Signal::is)
                .forEach(each -> keep(now, cooperative, each, before.remove(new Key(cooperative, each.indicator())))));
        before.values().stream().filter(each -> !each.isGone()).forEach(each -> clear(now, each));
        now.news().forEach((cooperative, news) -> messages.raised(cooperative, news, ownUntil(day)));
    }

    private void keep(Run run, UUID cooperative, Finding finding, @Nullable Before before) {
        String fingerprint = Fingerprint.of(finding);
        boolean upheld = run.isUpheld(new Key(cooperative, finding.indicator()), fingerprint);
        boolean heldOnOthers = before != null && before.state() == Signal.State.HELD && !upheld;
        boolean otherwise =
                before != null && before.isGone() && !before.fingerprint().equals(fingerprint);
        UUID id = before == null ? insert(run, cooperative, finding, fingerprint) : before.id();
        jdbc.sql("""
                update integrity_signal set finding = cast(? as jsonb), fingerprint = ?, state = ?, cleared_on = null where id = ?""")
                .params(json.write(finding), fingerprint, state(upheld), id)
                .update();
        if (heldOnOthers) {
            begin(run, finding, id);
        }
        boolean anew = before == null || heldOnOthers;
        if (!upheld && (anew || otherwise)) {
            run.tell(cooperative, finding.group() == Group.BREACH ? News.BREACH : anew ? News.SIGNAL : News.AGAIN);
        }
    }

    private UUID insert(Run run, UUID cooperative, Finding finding, String fingerprint) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into integrity_signal (id, cooperative_id, indicator, part, finding, fingerprint, state, raised_run, raised_on,
                                              own_until)
                values (?, ?, ?, ?, cast(? as jsonb), ?, 'OPEN', ?, ?, ?)""")
                .param(id)
                .param(cooperative)
                .param(finding.indicator())
                .param(finding.group().name())
                .param(json.write(finding))
                .param(fingerprint)
                .param(run.id())
                .param(run.day())
                .param(ownUntil(run, finding))
                .update();
        return id;
    }

    /** What was held stands on other facts now: it begins anew, with own days. */
    private void begin(Run run, Finding finding, UUID id) {
        jdbc.sql(
                        "update integrity_signal set raised_run = ?, raised_on = ?, own_until = ?, rejected_on = null where id = ?")
                .param(run.id())
                .param(run.day())
                .param(ownUntil(run, finding))
                .param(id)
                .update();
    }

    private static String state(boolean upheld) {
        return (upheld ? Signal.State.HELD : Signal.State.OPEN).name();
    }

    private static @Nullable LocalDate ownUntil(Run run, Finding finding) {
        return finding.group() == Group.BREACH ? null : ownUntil(run.day());
    }

    private static LocalDate ownUntil(LocalDate day) {
        return day.plusDays(OWN_DAYS);
    }

    /** What is found no more is gone, and an objection that nobody answered with it. */
    private void clear(Run run, Before standing) {
        jdbc.sql("update integrity_signal set state = 'CLEARED', cleared_on = ? where id = ?")
                .params(run.day(), standing.id())
                .update();
        int gone = jdbc.sql(
                        "update integrity_objection set state = 'GONE', answered_at = ? where signal_id = ? and state = 'OPEN'")
                .params(clock.instant().atOffset(ZoneOffset.UTC), standing.id())
                .update();
        if (gone > 0) {
            messages.gone(standing.key().cooperative(), standing.key().indicator());
        }
    }

    /** Those that stand, and those that are gone and remembered: of a co-operative and indicator the latest. */
    private Map<Key, Before> before(LocalDate day) {
        var all = new HashMap<Key, Before>();
        jdbc.sql("""
                select id, cooperative_id, indicator, fingerprint, state from integrity_signal
                 where state <> 'CLEARED' or cleared_on > ? order by cleared_on nulls last, id for update""")
                .param(day.minusDays(REMEMBERED_DAYS))
                .query((row, n) -> before(row))
                .list()
                .forEach(each -> all.put(each.key(), each));
        return all;
    }

    private static Before before(ResultSet row) throws SQLException {
        return new Before(
                row.getObject("id", UUID.class),
                new Key(row.getObject("cooperative_id", UUID.class), row.getString("indicator")),
                row.getString("fingerprint"),
                Signal.State.valueOf(row.getString("state")));
    }

    private Set<String> upheld() {
        return new HashSet<>(jdbc.sql(
                        "select cooperative_id, indicator, fingerprint from integrity_objection where state = 'UPHELD'")
                .query((row, n) -> written(new Key(row.getObject(1, UUID.class), row.getString(2)), row.getString(3)))
                .list());
    }
}
