package kz.yntymaq.cooperative.trade.recorder;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.trade.TradeJournal;
import kz.yntymaq.cooperative.trade.TradeMember;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair lets members write into the book of trade, and ends that; who leaves the co-operative writes no more. */
@Service
@Transactional
class Recorders {

    private final TradeJournal journal;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recorders(
            TradeJournal journal,
            JdbcClient jdbc,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Those of a co-operative. @param name of the co-operative */
    record Listed(UUID cooperativeId, String name, List<Recorder> recorders) {}

    @Transactional(readOnly = true)
    Listed listed(Actor chair, UUID cooperativeId) {
        String name = journal.ofChair(chair, cooperativeId).name();
        List<Recorder> recorders = jdbc.sql("""
                select r.id, s.number, r.given_at, a.family_name, a.given_name, a.patronymic
                  from trade_recorder r
                  join share_member s on s.membership_id = r.membership_id
                  join membership m on m.id = r.membership_id
                  join account_v a on a.id = m.account_id
                 where r.cooperative_id = ? and r.ended_at is null and m.left_on is null order by s.number""")
                .param(cooperativeId)
                .query((row, n) -> new Recorder(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        new PersonName(
                                        row.getString("family_name"),
                                        row.getString("given_name"),
                                        row.getString("patronymic"))
                                .full(),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .list();
        return new Listed(cooperativeId, name, recorders);
    }

    /**
     * Lets a member write into the book.
     *
     * @param member number in the register, or words of the name
     * @throws FieldViolationException by {@code member} when it is nobody, several, one who left, the chair or one who may already
     */
    public void let(Actor chair, UUID cooperativeId, String member, UUID key) {
        journal.ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "trade.recorder-let", cooperativeId, member), () -> {
            TradeMember found = journal.meant(cooperativeId, member);
            if (found.leftOn() != null) {
                throw new FieldViolationException("member", "trade.refused.no-member");
            }
            if (found.account().equals(chair.accountId())) {
                throw new FieldViolationException("member", "trade.refused.recorder-chair");
            }
            UUID id = UUID.randomUUID();
            int added = jdbc.sql("""
                    insert into trade_recorder (id, cooperative_id, membership_id, given_by, given_at) values (?, ?, ?, ?, ?)
                    on conflict (membership_id) where ended_at is null do nothing""")
                    .params(id, cooperativeId, found.id(), chair.accountId(), now())
                    .update();
            if (added == 0) {
                throw new FieldViolationException("member", "trade.refused.recorder-already");
            }
            audit.note(chair.accountId(), "trade.recorder-let", id, null);
            events.publishEvent(new RecorderChanged(cooperativeId, found.account(), "recorder"));
            return id.toString();
        });
    }

    /** Ends it; a second time does nothing. */
    public void end(Actor chair, UUID cooperativeId, UUID id) {
        journal.ofChair(chair, cooperativeId);
        jdbc.sql("""
                update trade_recorder r set ended_at = ?, ended_by = ? from membership m
                 where r.id = ? and r.cooperative_id = ? and r.ended_at is null and m.id = r.membership_id
                returning m.account_id""")
                .params(now(), chair.accountId(), id, cooperativeId)
                .query(UUID.class)
                .optional()
                .ifPresent(account -> {
                    audit.note(chair.accountId(), "trade.recorder-ended", id, null);
                    events.publishEvent(new RecorderChanged(cooperativeId, account, "recorder-ended"));
                });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
