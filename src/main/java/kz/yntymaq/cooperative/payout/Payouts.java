package kz.yntymaq.cooperative.payout;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.additional.AdditionProposals;
import kz.yntymaq.cooperative.law.OpenDaysRule;
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
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chair puts to the general meeting what is paid to who is no member any more, or to the heirs of who died (law on agricultural
 * co-operatives, article 30, point 2), or records what a meeting outside the portal decided on it. Nothing is paid before.
 */
@Service
@Transactional
public class Payouts {

    /** How many such records a day all members are told of; the portal's own. */
    private static final int MOST_A_DAY = 10;

    private final CooperativeRepository cooperatives;
    private final PayoutRows rows;
    private final AdditionProposals proposals;
    private final ShareTransfers shares;
    private final OutsideMeeting outside;
    private final Texts texts;
    private final Format format;
    private final JdbcClient jdbc;
    private final Frequency frequency;
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
            Frequency frequency,
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
        this.frequency = frequency;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Drafts a pay-out in place of an earlier draft that stands on no agenda: the share, co-operative payments and net income as the
     * books owe them. Who left is told.
     *
     * @param dueOn until when it is paid, as the board names it; it stands in the book of shares from then on
     * @throws FieldViolationException by {@code dueOn} later than a year after the membership ended (article 30, point 3)
     */
    public void draft(Actor chair, UUID cooperativeId, UUID membership, LocalDate dueOn, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "payout.drafted", membership, dueOn), () -> {
            Payout now = free(cooperativeId, membership);
            Payout.Sums owed = now.owed();
            if (owed.share().signum() == 0) {
                throw new RuleViolationException("payout.refused.nothing");
            }
            ShareTransfers.requirePayoutTerm(dueOn, now.leftOn());
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                    insert into additional_payout (id, cooperative_id, membership_id, share, payments, income, due_on, made_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id,
                            cooperativeId,
                            membership,
                            owed.share(),
                            owed.payments(),
                            owed.income(),
                            dueOn,
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("""
                    insert into additional_payout_due (payout_id, draft_id, book, amount)
                    select :id, v.draft_id, 'PAYMENTS', v.owed from payment_due_v v where v.membership_id = :membership and v.owed > 0
                     union all
                    select :id, v.draft_id, 'INCOME', v.owed from income_due_v v where v.payee = :membership and v.owed > 0""").param("id", id).param("membership", membership).update();
            shares.payBy(membership, dueOn);
            return done(chair, now, PayoutMoved.What.DRAFTED);
        });
    }

    /** Puts the draft on the agenda of a meeting that is being prepared. */
    public void put(Actor chair, UUID cooperativeId, UUID membership, UUID meeting, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "payout.put", membership, meeting), () -> {
            Payout now = drafted(cooperativeId, membership);
            if (!now.isOverdue(LocalDate.now(clock))) {
                proposals.requireDay(chair, cooperativeId, meeting, now.dueOn());
            }
            proposals.putPayout(
                    chair,
                    cooperativeId,
                    meeting,
                    Meetings.Put.of(Topic.PAYOUT, words(Language.KK, now), words(Language.RU, now)),
                    requireNonNull(now.id()),
                    key);
            return done(chair, now, PayoutMoved.What.PUT);
        });
    }

    private String words(Language in, Payout of) {
        return texts.in(
                in,
                "payout.words",
                of.died() ? texts.in(in, "payout.heirs-of", of.name()) : of.name(),
                format.money(of.amounts().share()),
                format.money(of.amounts().payments()),
                format.money(of.amounts().income()),
                format.shortDate(of.dueOn()));
    }

    /**
     * The chair records that a meeting outside the portal decided so. All members are told, and for the days of {@link OpenDaysRule} each may
     * object; nothing is paid before, and after an objection a meeting in the portal decides. This is the portal's own order.
     *
     * @throws FieldViolationException by a field of the vote
     */
    public void decidedOutside(Actor chair, UUID cooperativeId, UUID membership, MeetingDecision decision, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "payout.decided", membership, decision), () -> {
            Payout now = drafted(cooperativeId, membership);
            if (now.objected() != null) {
                throw new RuleViolationException("payout.refused.objected");
            }
            LocalDate opens = OpenDaysRule.opens(LocalDate.now(clock));
            if (now.dueOn().isBefore(opens) && !now.latest().isBefore(opens)) {
                throw new RuleViolationException("payout.refused.due-early", opens);
            }
            outside.require(cooperativeId, decision, now.leftOn());
            if (!decision.isFor()) {
                throw new FieldViolationException("votesFor", "payout.refused.not-adopted");
            }
            frequency.require("payout.decided", chair.accountId(), cooperativeId.toString(), MOST_A_DAY, 1);
            decide(now, null, decision, chair.accountId());
            return done(chair, now, PayoutMoved.What.RECORDED);
        });
    }

    /** Writes a decision down. @param question null for a meeting outside the portal @param by who recorded that one */
    void decide(Payout payout, @Nullable UUID question, MeetingDecision decision, @Nullable UUID by) {
        boolean held = question == null;
        jdbc.sql("""
                insert into additional_payout_decision
                       (membership_id, payout_id, question_id, decided_on, present, votes_for, votes_against, abstained, opens_on, recorded_by)
                values (:membership, :payout, :question, :on, :present, :yes, :no, :none, :opens, :by)""")
                .param("by", by)
                .param("membership", payout.membership())
                .param("payout", payout.id())
                .param("question", question)
                .param("on", decision.on())
                .param("present", held ? decision.present() : null)
                .param("yes", held ? decision.votesFor() : null)
                .param("no", held ? decision.votesAgainst() : null)
                .param("none", held ? decision.abstained() : null)
                .param("opens", held ? OpenDaysRule.opens(LocalDate.now(clock)) : null)
                .update();
    }

    private String done(Actor chair, Payout of, PayoutMoved.What what) {
        audit.note(chair.accountId(), what.action(), of.membership(), null);
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
        if (now.decision() != null) {
            throw new RuleViolationException("payout.refused.decided");
        }
        if (now.meeting() != null) {
            throw new RuleViolationException("payout.refused.put");
        }
        return now;
    }

    private void ofChair(Actor chair, UUID cooperativeId) {
        cooperatives.requireOfChair(chair, cooperativeId);
    }
}
