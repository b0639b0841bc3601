package kz.yntymaq.integrity.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
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
     * Answers one, on the facts that the official was shown: they may be others by now than those that were objected to.
     *
     * @param facts fingerprint of the signal that was shown
     * @param upheld whether the official agrees: the signal is then not shown to officials while its facts are the same
     * @throws NotFoundException for an official of another territory
     * @throws RuleViolationException where somebody else has answered, the signal went by itself or stands on other facts than those
     *     shown, or a tie keeps the official
     */
    public void answer(Actor official, UUID id, String facts, boolean upheld, String reason, UUID key) {
        Objection seen = row(id);
        access.official(official, seen.cooperative());
        hold(seen.signal());
        once.run(Press.of(key, official.accountId(), "integrity.objection-answered", id, upheld, reason), () -> {
            requireGiven("reason", reason);
            require(row(id).isOpen(), "signs.error.answered");
            Signal signal = signals.find(seen.signal()).orElseThrow(NotFoundException::new);
            require(signal.fingerprint().equals(facts), "signs.error.moved");
            jdbc.sql("""
                    update integrity_objection set state = ?, fingerprint = ?, reason = ?, answered_by = ?, answered_at = ? where id = ?""")
                    .params(
                            (upheld ? Objection.State.UPHELD : Objection.State.REJECTED).name(),
                            facts,
                            reason,
                            official.accountId(),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            id)
                    .update();
            settle(seen.signal(), upheld);
            messages.answered(seen.cooperative(), seen.indicator(), upheld);
            audit.note(
                    official.accountId(),
                    upheld ? "integrity.objection-upheld" : "integrity.objection-rejected",
                    seen.cooperative(),
                    seen.indicator());
            return id.toString();
        });
    }

    /** Upheld, it is held; rejected, officials see it from now on. */
    private void settle(UUID signal, boolean upheld) {
        jdbc.sql("""
                update integrity_signal set state = :state, rejected_on = case when :upheld then null else cast(:today as date) end
                 where id = :id""")
                .param("state", (upheld ? Signal.State.HELD : Signal.State.OPEN).name())
                .param("upheld", upheld)
                .param("today", LocalDate.now(clock))
                .param("id", signal)
                .update();
    }

    /** One, for an office. @throws NotFoundException for whoever may not see it */
    @Transactional(readOnly = true)
    public Objection see(Actor actor, UUID id) {
        Objection found = row(id);
        if (!isOpenTo(actor, found)) {
            throw new NotFoundException();
        }
        return found;
    }

    /** Whether an office sees an objection: who answers such of its territory, whoever is shown the signal, and auditors. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(Actor actor, Objection found) {
        return SignAccess.looks(actor)
                && SignAccess.scope(actor)
                        .covers(access.find(found.cooperative()).seat())
                && (actor.is(Role.AUDITOR)
                        || mayAnswer(actor, found.cooperative())
                        || signals.find(found.signal()).filter(Signal::shown).isPresent());
    }

    private boolean mayAnswer(Actor actor, UUID cooperative) {
        return actor.worksOnCases() && !access.isTied(actor, cooperative);
    }

    /** One that waits. @param name of the co-operative @param late whether its term is over */
    public record Waiting(UUID id, UUID cooperative, Bilingual name, Objection objection, boolean late) {}

    /** Those of the territory that wait for an answer, the oldest first; nothing for whoever neither answers nor audits. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor official) {
        Scope scope = SignAccess.scope(official);
        if (!official.worksOnCases() && !official.is(Role.AUDITOR)) {
            return List.of();
        }
        Set<UUID> tied = access.tied(official);
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql("""
                select o.id as objection, o.*, o.state as answer, true as same_facts, c.name_kk, c.name_ru
                  from integrity_objection o join cooperative_v c on c.id = o.cooperative_id
                 where o.state = 'OPEN' and c.state = 'ACTIVE' and %s order by o.filed_at, o.id limit :most""".formatted(scope.condition("c", "seat_code")))
                .params(scope.parameters())
                .param("most", MOST)
                .query((row, n) -> waiting(row, today))
                .list()
                .stream()
                .filter(each -> !tied.contains(each.cooperative()))
                .toList();
    }

    private Waiting waiting(ResultSet row, LocalDate today) throws SQLException {
        Objection objection = Signals.objection(row, calendar);
        return new Waiting(
                objection.id(),
                objection.cooperative(),
                new Bilingual(row.getString("name_kk"), row.getString("name_ru")),
                objection,
                objection.dueOn().isBefore(today));
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
