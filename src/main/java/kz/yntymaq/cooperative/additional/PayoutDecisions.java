package kz.yntymaq.cooperative.additional;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.share.ShareTransfers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the general meeting decided on a pay-out (law on agricultural co-operatives, article 30, point 2) is kept in the transaction
 * in which the votes are counted; the book of shares pays nothing before.
 */
@Component
class PayoutDecisions implements Meetings.Decided, ShareTransfers.PayoutDecided {

    private final PayoutRows rows;
    private final Payouts payouts;
    private final ShareTransfers shares;
    private final ApplicationEventPublisher events;

    PayoutDecisions(PayoutRows rows, Payouts payouts, ShareTransfers shares, ApplicationEventPublisher events) {
        this.rows = rows;
        this.payouts = payouts;
        this.shares = shares;
        this.events = events;
    }

    @Override
    public boolean isFor(Topic topic) {
        return topic == Topic.PAYOUT;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeEffect(UUID cooperative, UUID question, MeetingDecision decision, UUID by) {
        shares.hold(cooperative);
        Payout found = of(cooperative, question)
                .filter(each -> each.decidedOn() == null && !each.isMoved())
                .orElse(null);
        if (found == null) {
            return false;
        }
        payouts.decide(found, question, decision);
        events.publishEvent(new PayoutMoved(cooperative, found.membership(), found.account(), "decided"));
        return true;
    }

    /** What was drafted is no more what is owed, so that another draft is needed. */
    @Override
    @Transactional(readOnly = true)
    public @Nullable String whyNot(UUID cooperative, UUID question) {
        return of(cooperative, question).filter(Payout::isMoved).isPresent() ? "payout.why.moved" : null;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isDecided(UUID membership) {
        return rows.isDecided(membership);
    }

    private Optional<Payout> of(UUID cooperative, UUID question) {
        return rows.ofQuestion(question).flatMap(each -> rows.find(cooperative, each));
    }
}
