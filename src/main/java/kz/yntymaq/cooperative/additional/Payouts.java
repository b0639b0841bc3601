package kz.yntymaq.cooperative.additional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.membership.OutsideMeeting;
import kz.yntymaq.cooperative.share.ShareTransfers;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chair puts to the general meeting what is paid to who is no member any more (law on agricultural co-operatives, article 30,
 * point 2), or records what a meeting outside the portal decided on it. Nothing is paid before.
 */
@Service
@Transactional
public class Payouts {

    private final CooperativeRepository cooperatives;
    private final PayoutRows rows;
    private final AdditionProposals proposals;
    private final ShareTransfers shares;
    private final OutsideMeeting outside;
    private final Texts texts;
    private final Format format;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Payouts(
            CooperativeRepository cooperatives,
            PayoutRows rows,
            AdditionProposals proposals,
            ShareTransfers shares,
            OutsideMeeting outside,
            Texts texts,
            Format format,
            JdbcClient jdbc,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.proposals = proposals;
        this.shares = shares;
        this.outside = outside;
        this.texts = texts;
        this.format = format;
        this.jdbc = jdbc;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the chair names; share and co-operative payments stand in the books.
     *
     * @param income part of the net income, tenge; nothing for none
     * @param dueOn until when it is paid
     */
    public record Wish(BigDecimal income, LocalDate dueOn) {}

    /**
     * Drafts a pay-out in place of an earlier draft that stands on no agenda. Who left is told.
     *
     * @throws FieldViolationException by {@code dueOn} later than a year after the membership ended (article 30, point 3)
     */
    public void draft(Actor chair, UUID cooperativeId, UUID membership, Wish wish, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "payout.drafted", membership, wish), () -> {
            Payout now = free(cooperativeId, membership);
            if (now.payable().signum() == 0) {
                throw new RuleViolationException("payout.refused.nothing");
            }
            ShareTransfers.requirePayoutTerm(wish.dueOn(), now.leftOn());
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                    insert into additional_payout (id, cooperative_id, membership_id, share, payments, income, due_on, made_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id,
                            cooperativeId,
                            membership,
                            now.payable(),
                            rows.dues(cooperativeId, membership),
                            wish.income(),
                            wish.dueOn(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return done(chair, now, "drafted");
        });
    }

    /** Puts the draft on the agenda of a meeting that is being prepared. */
    public void put(Actor chair, UUID cooperativeId, UUID membership, UUID meeting, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "payout.put", membership, meeting), () -> {
            Payout now = drafted(cooperativeId, membership);
            proposals.put(
                    chair,
                    cooperativeId,
                    meeting,
                    Meetings.Put.of(Topic.PAYOUT, words(Language.KK, now), words(Language.RU, now)),
                    null,
                    now.id(),
                    key);
            return done(chair, now, "put");
        });
    }

    private String words(Language in, Payout of) {
        return texts.in(
                in,
                "payout.words",
                of.name(),
                format.money(of.share()),
                format.money(of.payments()),
                format.money(of.income()),
                format.shortDate(of.dueOn()));
    }

    /**
     * The chair records that a meeting outside the portal decided so.
     *
     * @throws FieldViolationException by a field of the vote
     */
    public void decidedOutside(Actor chair, UUID cooperativeId, UUID membership, MeetingDecision decision, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "payout.decided", membership, decision), () -> {
            Payout now = drafted(cooperativeId, membership);
            outside.require(cooperativeId, decision, now.leftOn());
            if (!decision.isFor()) {
                throw new FieldViolationException("votesFor", "payout.refused.not-adopted");
            }
            decide(now, null, decision);
            return done(chair, now, "decided");
        });
    }

    /** Writes a decision down; what is paid is due by it. @param question null for a meeting outside the portal */
    void decide(Payout payout, @Nullable UUID question, MeetingDecision decision) {
        boolean held = question == null;
        jdbc.sql("""
                insert into additional_payout_decision
                       (membership_id, payout_id, question_id, decided_on, present, votes_for, votes_against, abstained)
                values (:membership, :payout, :question, :on, :present, :yes, :no, :none)""")
                .param("membership", payout.membership())
                .param("payout", payout.id())
                .param("question", question)
                .param("on", decision.on())
                .param("present", held ? decision.present() : null)
                .param("yes", held ? decision.votesFor() : null)
                .param("no", held ? decision.votesAgainst() : null)
                .param("none", held ? decision.abstained() : null)
                .update();
        shares.payBy(payout.membership(), payout.dueOn());
    }

    private String done(Actor chair, Payout of, String what) {
        audit.note(chair.accountId(), "payout." + what, of.membership(), null);
        events.publishEvent(new PayoutMoved(of.cooperative(), of.membership(), of.account(), what));
        return of.membership().toString();
    }

    private Payout drafted(UUID cooperativeId, UUID membership) {
        Payout now = free(cooperativeId, membership);
        if (now.id() == null) {
            throw new NotFoundException();
        }
        if (now.isMoved()) {
            throw new RuleViolationException("payout.why.moved");
        }
        return now;
    }

    /** One on which nobody has decided and that stands on no agenda, held. */
    private Payout free(UUID cooperativeId, UUID membership) {
        shares.hold(cooperativeId);
        Payout now = rows.find(cooperativeId, membership).orElseThrow(NotFoundException::new);
        if (now.decidedOn() != null) {
            throw new RuleViolationException("payout.refused.decided");
        }
        if (now.meeting() != null) {
            throw new RuleViolationException("payout.refused.put");
        }
        return now;
    }

    private void ofChair(Actor chair, UUID cooperativeId) {
        cooperatives
                .findOfChair(chair, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }
}
