package kz.yntymaq.cooperative.payout;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.share.ShareTransfers;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members object to what was recorded as the decision of a meeting outside the portal, before anything is paid by it (the portal's
 * own order): the record counts no more, and a meeting in the portal decides.
 */
@Service
@Transactional
class PayoutObjections {

    private final PayoutViews views;
    private final ShareTransfers shares;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PayoutObjections(
            PayoutViews views,
            ShareTransfers shares,
            JdbcClient jdbc,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.views = views;
        this.shares = shares;
        this.jdbc = jdbc;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A member, or who left, objects. All members are told.
     *
     * @param reason in their words
     * @throws RuleViolationException when there is nothing to object to any more, and for who recorded it
     * @throws FieldViolationException by {@code reason} for what is no words
     */
    public void object(Actor actor, UUID cooperativeId, UUID membership, String reason, UUID key) {
        views.page(actor, cooperativeId, membership);
        GivenReason.Check.requireShort("reason", reason);
        once.run(Press.of(key, actor.accountId(), "payout.objected", membership, reason), () -> {
            shares.hold(cooperativeId);
            PayoutViews.Page page = views.page(actor, cooperativeId, membership);
            Payout.Decision decision = page.payout().decision();
            if (decision == null || page.payout().stage() != Payout.Stage.WAITS) {
                throw new RuleViolationException("payout.refused.no-objection");
            }
            if (!page.objects()) {
                throw new RuleViolationException("payout.refused.own-hand");
            }
            jdbc.sql("""
                    insert into additional_payout_objection (decision_id, account_id, reason, objected_at) values (?, ?, ?, ?)""")
                    .params(
                            decision.id(),
                            actor.accountId(),
                            reason,
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            audit.note(actor.accountId(), "payout.objected", membership, null);
            events.publishEvent(
                    new PayoutMoved(cooperativeId, membership, page.payout().account(), PayoutMoved.What.OBJECTED));
            return decision.id().toString();
        });
    }
}
