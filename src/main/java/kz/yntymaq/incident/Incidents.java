package kz.yntymaq.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of incidents, for administrators of the whole country. */
@Service
@Transactional
public class Incidents {

    private static final String ALL = """
            select i.id, i.number, i.what, i.noticed_on, i.opened_at, a.family_name || ' ' || a.given_name as opened_by
              from incident i join account_v a on a.id = i.opened_by\s""";

    private final OnceOnly once;
    private final WorkingCalendar calendar;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Incidents(OnceOnly once, WorkingCalendar calendar, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.once = once;
        this.calendar = calendar;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An incident as it is entered.
     *
     * @param data which data it concerns
     * @param people how many people, null while that is not known
     */
    public record Noticed(
            String what,
            LocalDate on,
            String data,
            @Nullable Integer people) {}

    /**
     * Something to be added.
     *
     * @param on the day on which it happened
     * @param people how many it concerns or were told, null where nothing is said of that
     */
    public record Added(
            IncidentKind kind,
            LocalDate on,
            String words,
            @Nullable Integer people) {}

    /**
     * Enters an incident.
     *
     * @param key of the button, which acts once
     * @return its id
     * @throws FieldViolationException for a day in the future
     * @throws NotFoundException for whoever does not administer the country
     */
    public UUID open(Actor actor, Noticed noticed, UUID key) {
        requireCountry(actor);
        if (noticed.on().isAfter(LocalDate.now(clock))) {
            throw new FieldViolationException("on", "incident.future");
        }
        var press = Press.of(key, actor.accountId(), "incident.opened", noticed);
        return UUID.fromString(once.run(press, () -> enter(actor, noticed).toString()));
    }

    private UUID enter(Actor actor, Noticed noticed) {
        UUID id = UUID.randomUUID();
        long number = jdbc.sql("""
                insert into incident (id, what, noticed_on, opened_by, opened_at) values (?, ?, ?, ?, ?) returning number""")
                .params(id, noticed.what(), noticed.on(), actor.accountId(), now())
                .query(Long.class)
                .single();
        store(actor, id, new Added(IncidentKind.DATA, noticed.on(), noticed.data(), noticed.people()));
        audit.note(actor.accountId(), "incident.opened", Incident.written(number), null);
        return id;
    }

    /**
     * Adds to an incident.
     *
     * @param key of the button, which acts once
     * @throws FieldViolationException when it may not be added now
     */
    public void add(Actor actor, UUID id, Added added, UUID key) {
        requireCountry(actor);
        jdbc.sql("select id from incident where id = ? for update")
                .param(id)
                .query((row, n) -> true)
                .optional()
                .orElseThrow(NotFoundException::new);
        var press = Press.of(key, actor.accountId(), "incident.added", id, added);
        once.run(press, () -> {
            Incident incident = read(id);
            incident.requireMayAdd(added.kind(), added.on(), LocalDate.now(clock));
            store(actor, id, added);
            audit.note(
                    actor.accountId(),
                    "incident.added",
                    incident.written(),
                    added.kind().name());
            return id.toString();
        });
    }

    private void store(Actor actor, UUID id, Added added) {
        jdbc.sql("""
                insert into incident_entry (incident_id, position, kind, happened_on, words, people, by_account, at)
                select ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?, ? from incident_entry where incident_id = ?""")
                .params(Arrays.asList(
                        id,
                        added.kind().name(),
                        added.on(),
                        added.words(),
                        added.people(),
                        actor.accountId(),
                        now(),
                        id))
                .update();
    }

    /** Some incidents, the newest first. @param from how many to pass over @param most how many at most */
    @Transactional(readOnly = true)
    List<Incident> list(Actor actor, int from, int most) {
        requireCountry(actor);
        return jdbc.sql(ALL + "order by i.noticed_on desc, i.number desc limit ? offset ?")
                .params(most, from)
                .query((row, n) -> incident(row))
                .list();
    }

    /** One incident. */
    @Transactional(readOnly = true)
    Incident find(Actor actor, UUID id) {
        requireCountry(actor);
        return read(id);
    }

    private Incident read(UUID id) {
        return jdbc.sql(ALL + "where i.id = ?")
                .param(id)
                .query((row, n) -> incident(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private Incident incident(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate noticed = row.getObject("noticed_on", LocalDate.class);
        return new Incident(
                id,
                row.getLong("number"),
                row.getString("what"),
                noticed,
                row.getString("opened_by"),
                moment(row, "opened_at"),
                calendar.plus(noticed, Incident.DAYS_TO_TELL),
                entries(id));
    }

    private List<Incident.Entry> entries(UUID id) {
        return jdbc.sql("""
                select e.kind, e.happened_on, e.words, e.people, e.at, a.family_name || ' ' || a.given_name as by_name
                  from incident_entry e join account_v a on a.id = e.by_account
                 where e.incident_id = ? order by e.position""")
                .param(id)
                .query((row, n) -> new Incident.Entry(
                        IncidentKind.valueOf(row.getString("kind")),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("words"),
                        row.getObject("people", Integer.class),
                        row.getString("by_name"),
                        moment(row, "at")))
                .list();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** @throws NotFoundException for whoever does not administer the country */
    void requireCountry(Actor actor) {
        if (!actor.administersCountry()) {
            throw new NotFoundException();
        }
    }
}
