package kz.yntymaq.review.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Officials who are away, and who stands in: sees their cases among the own ones and acts in the own name. Nothing is ever
 * done in the name of who is away. An absence ends by itself after its last day, or earlier when somebody says so. One that a
 * colleague entered ends also when who is said to be away opens a page of the office or of the own cabinet: {@link AtWork}.
 */
@Service
@Transactional
public class Absences {

    static final String PAGE = "/office/absences";

    /** Absences that are on or to come, of people who work in the same akimat still. */
    private static final String OPEN = """
            select x.id, x.person_id, x.deputy_id, x.from_day, x.to_day, x.entered_by,
                   p.family_name as person_family, p.given_name as person_given,
                   d.family_name as deputy_family, d.given_name as deputy_given
              from office_absence x
              join account_v p on p.id = x.person_id join account_v d on d.id = x.deputy_id
              join appointment_v pa on pa.account_id = x.person_id and pa.ended_at is null
              join appointment_v da on da.account_id = x.deputy_id and da.ended_at is null and da.office_id = pa.office_id
             where x.to_day >= :today and\s""";

    private static final String NOT_ENDED = "x.ended_at is null and ";

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final Inbox inbox;
    private final OnceOnly once;
    private final AuditLog audit;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Absences(
            JdbcClient jdbc,
            Colleagues colleagues,
            Accounts accounts,
            Inbox inbox,
            OnceOnly once,
            AuditLog audit,
            WorkingCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.inbox = inbox;
        this.once = once;
        this.audit = audit;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The colleagues in whose place an official is today. */
    @Transactional(readOnly = true)
    public Set<UUID> standsFor(UUID deputy) {
        return Set.copyOf(jdbc.sql(OPEN + NOT_ENDED + "x.deputy_id = :deputy and x.from_day <= :today")
                .param("today", today())
                .param("deputy", deputy)
                .query((row, n) -> row.getObject("person_id", UUID.class))
                .list());
    }

    /** Who is in the place of any of these officials today. */
    @Transactional(readOnly = true)
    public Set<UUID> deputiesOf(Set<UUID> people) {
        return people.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(OPEN + NOT_ENDED + "x.person_id in (:people) and x.from_day <= :today")
                        .param("today", today())
                        .param("people", people)
                        .query((row, n) -> row.getObject("deputy_id", UUID.class))
                        .list());
    }

    /** The colleagues of the actor's office who are away today. */
    @Transactional(readOnly = true)
    public Set<UUID> away(Actor actor) {
        return ofOffice(actor).stream()
                .filter(absence -> absence.isOn(today()))
                .map(Absence::person)
                .collect(Collectors.toSet());
    }

    /** The absences of the actor's office that are on or to come, the earliest first. */
    @Transactional(readOnly = true)
    public List<Absence> ofOffice(Actor actor) {
        List<UUID> people = colleagues.of(actor).stream().map(Colleague::id).toList();
        return people.isEmpty()
                ? List.of()
                : jdbc.sql(OPEN + NOT_ENDED + "x.person_id in (:people) order by x.from_day, x.id")
                        .param("today", today())
                        .param("people", people)
                        .query(Absences::absence)
                        .list();
    }

    /**
     * Enters an absence of the actor, or of a colleague who fell ill; both whom it concerns are told.
     *
     * @throws FieldViolationException by the field that has to change
     */
    public void enter(Actor actor, UUID person, UUID deputy, LocalDate from, LocalDate to, UUID onceKey) {
        once.run(Press.of(onceKey, actor.accountId(), "review.absence-entered", person, deputy, from, to), () -> {
            accounts.hold(List.of(actor.accountId(), person, deputy)); // of two that overlap the second waits here
            colleagues.require(actor);
            Colleague away = colleague(actor, person, "person");
            Colleague standIn = colleague(actor, deputy, "deputy");
            new AbsenceRule(ofOffice(actor), today(), calendar.plus(today(), 1))
                    .require(actor.accountId(), person, deputy, from, to);
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                    insert into office_absence (id, person_id, deputy_id, from_day, to_day, entered_by, entered_at)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id,
                            person,
                            deputy,
                            from,
                            to,
                            actor.accountId(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            audit.note(actor.accountId(), "review.absence-entered", person, from + " " + to + " " + deputy);
            tell(actor, deputy, "review.absence.message.deputy", away.name(), from, to);
            if (!person.equals(actor.accountId())) {
                inbox.deliver(
                        person,
                        "review.absence.message.away-by",
                        PAGE,
                        new RecordedValue.Words(standIn.name()),
                        new RecordedValue.Day(from),
                        new RecordedValue.Day(to),
                        new RecordedValue.Words(actor.name()));
            }
            return id.toString();
        });
    }

    /** Ends one early. @throws NotFoundException for anybody but who is away and who entered it */
    public void end(Actor actor, UUID id, UUID onceKey) {
        once.run(Press.of(onceKey, actor.accountId(), "review.absence-ended", id), () -> {
            colleagues.require(actor);
            Absence absence = jdbc.sql(OPEN + "x.id = :id")
                    .param("today", today())
                    .param("id", id)
                    .query(Absences::absence)
                    .optional()
                    .filter(one -> one.isOf(actor.accountId()))
                    .orElseThrow(NotFoundException::new);
            end(actor, absence);
            return id.toString();
        });
    }

    /**
     * Ends what a colleague entered for the actor and what is on today: who is at work is not away. What the actor entered
     * for the own person stays.
     */
    void atWork(Actor actor) {
        jdbc.sql(OPEN + NOT_ENDED + "x.person_id = :person and x.entered_by <> :person and x.from_day <= :today")
                .param("today", today())
                .param("person", actor.accountId())
                .query(Absences::absence)
                .list()
                .forEach(absence -> end(actor, absence));
    }

    /** Ends it and tells who else it concerns, unless it has ended at the same moment. */
    private void end(Actor actor, Absence absence) {
        int ended = jdbc.sql("update office_absence set ended_at = ? where id = ? and ended_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), absence.id())
                .update();
        if (ended == 0) {
            return;
        }
        audit.note(actor.accountId(), "review.absence-ended", absence.person(), null);
        String key = absence.isToCome(today()) ? "review.absence.message.off" : "review.absence.message.back";
        tell(actor, absence.deputy(), key, absence.personName(), absence.from(), absence.to());
        tell(actor, absence.person(), "review.absence.message.over", actor.name(), absence.from(), absence.to());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private Colleague colleague(Actor actor, UUID id, String field) {
        return colleagues
                .find(actor, id)
                .orElseThrow(() -> new FieldViolationException(field, "review.work.error.colleague"));
    }

    private void tell(Actor actor, UUID person, String key, String name, LocalDate from, LocalDate to) {
        if (!person.equals(actor.accountId())) {
            inbox.deliver(
                    person,
                    key,
                    PAGE,
                    new RecordedValue.Words(name),
                    new RecordedValue.Day(from),
                    new RecordedValue.Day(to));
        }
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new PersonName(row.getString("person_family"), row.getString("person_given"), null).full(),
                row.getObject("deputy_id", UUID.class),
                new PersonName(row.getString("deputy_family"), row.getString("deputy_given"), null).full(),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("entered_by", UUID.class));
    }
}
