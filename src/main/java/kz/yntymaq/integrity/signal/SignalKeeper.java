package kz.yntymaq.integrity.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
 * gone, what an official upheld is held while its facts are the same. All that stand are held first, so that an objection comes
 * wholly before the run or wholly after it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SignalKeeper {

    /** Calendar days in which the co-operative alone sees a signal of B or C; the portal's own order. */
    public static final int OWN_DAYS = 20;

    /** Calendar days for which a signal that is gone is remembered: found again, it has no new own days. */
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

    private record Standing(UUID id, Key key, String fingerprint, Signal.State state) {}

    private record Run(
            UUID id, LocalDate day, Set<String> upheld, Map<Key, LocalDate> known, Map<UUID, Set<Group>> news) {

        /** Told once a co-operative, however many there are. */
        void raised(UUID cooperative, Group group) {
            news.computeIfAbsent(cooperative, each -> new HashSet<>()).add(group);
        }

        /** Null where officials could see it when it was gone. */
        @Nullable
        LocalDate ownUntil(Key key) {
            LocalDate before = known.get(key);
            if (before == null) {
                return SignalKeeper.ownUntil(day);
            }
            return before.isBefore(day) ? null : before;
        }

        boolean isUpheld(Key key, String fingerprint) {
            return upheld.contains(written(key, fingerprint));
        }
    }

    private static String written(Key key, String fingerprint) {
        return key.cooperative() + " " + key.indicator() + " " + fingerprint;
    }

    /** @param findings of a run, by co-operative */
    public void keep(UUID run, LocalDate day, Map<UUID, List<Finding>> findings) {
        Map<Key, Standing> standing = standing();
        var now = new Run(run, day, upheld(), known(day), new TreeMap<>());
        findings.forEach((cooperative, found) -> found.stream()
                .filter(Signal::is)
                .forEach(
                        each -> keep(now, cooperative, each, standing.remove(new Key(cooperative, each.indicator())))));
        standing.values().forEach(each -> clear(now, each));
        now.news().forEach((cooperative, groups) -> messages.raised(cooperative, groups, ownUntil(day)));
    }

    private void keep(Run run, UUID cooperative, Finding finding, @Nullable Standing standing) {
        String fingerprint = Fingerprint.of(finding);
        Key key = new Key(cooperative, finding.indicator());
        boolean upheld = run.isUpheld(key, fingerprint);
        boolean heldOnOthers = standing != null && standing.state() == Signal.State.HELD && !upheld;
        if (standing != null && !heldOnOthers) {
            jdbc.sql("""
                    update integrity_signal set finding = cast(? as jsonb), fingerprint = ?, state = ?
                     where id = ?""")
                    .params(json.write(finding), fingerprint, state(upheld), standing.id())
                    .update();
            return;
        }
        if (standing != null) {
            clear(run, standing);
        }
        LocalDate until = finding.group() == Group.BREACH ? null : run.ownUntil(key);
        jdbc.sql("""
                insert into integrity_signal (id, cooperative_id, indicator, part, finding, fingerprint, state, raised_run, raised_on,
                                              own_until)
                values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID())
                .param(cooperative)
                .param(finding.indicator())
                .param(finding.group().name())
                .param(json.write(finding))
                .param(fingerprint)
                .param(state(upheld))
                .param(run.id())
                .param(run.day())
                .param(until)
                .update();
        if (!upheld && !run.known().containsKey(key)) {
            run.raised(cooperative, finding.group());
        }
    }

    private static String state(boolean upheld) {
        return (upheld ? Signal.State.HELD : Signal.State.OPEN).name();
    }

    private static LocalDate ownUntil(LocalDate day) {
        return day.plusDays(OWN_DAYS);
    }

    /** What is found no more is gone, and an objection that nobody answered with it. */
    private void clear(Run run, Standing standing) {
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

    private Map<Key, Standing> standing() {
        var all = new HashMap<Key, Standing>();
        jdbc.sql("""
                select id, cooperative_id, indicator, fingerprint, state from integrity_signal
                 where state <> 'CLEARED' order by id for update""").query((row, n) -> standing(row)).list().forEach(each -> all.put(each.key(), each));
        return all;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject("id", UUID.class),
                new Key(row.getObject("cooperative_id", UUID.class), row.getString("indicator")),
                row.getString("fingerprint"),
                Signal.State.valueOf(row.getString("state")));
    }

    /** Until when those that are gone lately were the co-operative's own; those that an official upheld an objection to are not among them. */
    private Map<Key, LocalDate> known(LocalDate day) {
        var all = new HashMap<Key, LocalDate>();
        jdbc.sql("""
                select s.cooperative_id, s.indicator, max(coalesce(s.own_until, s.raised_on)) as own_until
                  from integrity_signal s
                 where s.state = 'CLEARED' and s.cleared_on > ?
                   and not exists (select from integrity_objection o where o.signal_id = s.id and o.state = 'UPHELD')
                 group by s.cooperative_id, s.indicator""").param(day.minusDays(REMEMBERED_DAYS)).query(row -> {
            all.put(
                    new Key(row.getObject(1, UUID.class), row.getString(2)),
                    row.getObject("own_until", LocalDate.class));
        });
        return all;
    }

    private Set<String> upheld() {
        return new HashSet<>(jdbc.sql(
                        "select cooperative_id, indicator, fingerprint from integrity_objection where state = 'UPHELD'")
                .query((row, n) -> written(new Key(row.getObject(1, UUID.class), row.getString(2)), row.getString(3)))
                .list());
    }
}
