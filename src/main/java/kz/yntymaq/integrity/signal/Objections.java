package kz.yntymaq.integrity.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections to signals: filed by the chair, one to a signal and its facts, answered by an official of the territory in three
 * working days with a reason. Whoever acts holds the signal first, as a run does, so that of two at once one waits.
 */
@Service
@Transactional
public class Objections {

    /** How many that wait a list tells. */
    private static final int MOST = 200;

    private final SignAccess access;
    private final Signals signals;
    private final SignalMessages messages;
    private final WorkingCalendar calendar;
    private final OnceOnly once;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Objections(
            SignAccess access,
            Signals signals,
            SignalMessages messages,
            WorkingCalendar calendar,
            OnceOnly once,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.signals = signals;
        this.messages = messages;
        this.calendar = calendar;
        this.once = once;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A signal of the chair's co-operative. @throws NotFoundException for anybody else, and for another co-operative's */
    @Transactional(readOnly = true)
    public Signal findForChair(Actor chair, UUID cooperative, UUID signal) {
        access.chair(chair, cooperative);
        return signals.find(signal)
                .filter(each -> each.cooperative().equals(cooperative))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Files one.
     *
     * @throws RuleViolationException where the signal was objected to on the same facts, is held or is gone
     */
    public void file(Actor chair, UUID cooperative, UUID id, String words, UUID key) {
        access.chair(chair, cooperative);
        hold(id);
        Signal signal = signals.find(id)
                .filter(each -> each.cooperative().equals(cooperative))
                .orElseThrow(NotFoundException::new);
        once.run(Press.of(key, chair.accountId(), "integrity.objection-filed", id, words), () -> {
            requireGiven("words", words);
            require(signal.state() != Signal.State.CLEARED, "signs.error.gone");
            require(signal.mayObject(), "signs.error.objected");
            UUID objection = UUID.randomUUID();
            jdbc.sql("""
                    insert into integrity_objection (id, signal_id, cooperative_id, indicator, fingerprint, words, filed_by, filed_at,
                                                     filed_on, state)
                    select ?, s.id, s.cooperative_id, s.indicator, s.fingerprint, ?, ?, ?, ?, 'OPEN' from integrity_signal s
                     where s.id = ?""")
                    .params(
                            objection,
                            words,
                            chair.accountId(),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            LocalDate.now(clock),
                            id)
                    .update();
            audit.note(
                    chair.accountId(),
                    "integrity.objection-filed",
                    cooperative,
                    signal.finding().indicator());
            return objection.toString();
        });
    }

    /**
     * Answers one.
     *
     * @param upheld whether the official agrees: the signal is then not shown to officials while its facts are the same
     * @throws NotFoundException for an official of another territory
     * @throws RuleViolationException where somebody else has answered, the signal went by itself, or a tie keeps the official
     */
    public void answer(Actor official, UUID id, boolean upheld, String reason, UUID key) {
        Objection seen = row(id);
        access.official(official, seen.cooperative());
        hold(seen.signal());
        once.run(Press.of(key, official.accountId(), "integrity.objection-answered", id, upheld, reason), () -> {
            requireGiven("reason", reason);
            require(row(id).isOpen(), "signs.error.answered");
            jdbc.sql("""
                    update integrity_objection set state = ?, reason = ?, answered_by = ?, answered_at = ? where id = ?""")
                    .params(
                            (upheld ? Objection.State.UPHELD : Objection.State.REJECTED).name(),
                            reason,
                            official.accountId(),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            id)
                    .update();
            settle(seen.signal(), id, upheld);
            messages.answered(seen.cooperative(), seen.indicator(), upheld);
            audit.note(
                    official.accountId(),
                    upheld ? "integrity.objection-upheld" : "integrity.objection-rejected",
                    seen.cooperative(),
                    seen.indicator());
            return id.toString();
        });
    }

    /** Where it still stands on the facts that were objected to: upheld, it is held; rejected, officials see it from now on. */
    private void settle(UUID signal, UUID objection, boolean upheld) {
        jdbc.sql("""
                update integrity_signal s set state = :state, own_until = case when :upheld then s.own_until end
                  from integrity_objection o
                 where s.id = :signal and o.id = :objection and s.state = 'OPEN' and o.fingerprint = s.fingerprint""")
                .param("state", (upheld ? Signal.State.HELD : Signal.State.OPEN).name())
                .param("upheld", upheld)
                .param("signal", signal)
                .param("objection", objection)
                .update();
    }

    /** One with its signal, for an office in whose territory it is. @throws NotFoundException for any other */
    @Transactional(readOnly = true)
    public Objection see(Actor official, UUID id) {
        Objection found = row(id);
        access.office(official, found.cooperative());
        return found;
    }

    /** One that waits. @param name of the co-operative */
    public record Waiting(UUID id, UUID cooperative, Bilingual name, Objection objection) {}

    /** Those of the territory that wait for an answer, the oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor official) {
        Scope scope = SignAccess.scope(official);
        return jdbc.sql("""
                select o.id as objection, o.*, o.state as answer, true as same_facts, c.name_kk, c.name_ru
                  from integrity_objection o join cooperative_v c on c.id = o.cooperative_id
                 where o.state = 'OPEN' and c.state = 'ACTIVE' and %s order by o.filed_at, o.id limit :most""".formatted(scope.condition("c", "seat_code")))
                .params(scope.parameters())
                .param("most", MOST)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("cooperative_id", UUID.class),
                        new Bilingual(row.getString("name_kk"), row.getString("name_ru")),
                        Signals.objection(row, calendar)))
                .list();
    }

    /** One, whoever asks; for rooms that have looked. */
    @Transactional(readOnly = true)
    Optional<Objection> find(UUID id) {
        return jdbc.sql("""
                select o.id as objection, o.*, o.state as answer, o.fingerprint = s.fingerprint as same_facts
                  from integrity_objection o join integrity_signal s on s.id = o.signal_id where o.id = ?""")
                .param(id)
                .query((row, n) -> Signals.objection(row, calendar))
                .optional();
    }

    private Objection row(UUID id) {
        return find(id).orElseThrow(NotFoundException::new);
    }

    /** Until the transaction ends: whoever objects, answers, adds papers or runs acts one after the other. */
    void hold(UUID signal) {
        jdbc.sql("select id from integrity_signal where id = ? for update")
                .param(signal)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private static void requireGiven(String field, String words) {
        if (!GivenReason.Check.isGiven(words)) {
            throw new FieldViolationException(field, "error.reason");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new RuleViolationException(otherwise);
        }
    }
}
