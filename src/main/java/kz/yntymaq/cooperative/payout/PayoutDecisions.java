package kz.yntymaq.cooperative.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.share.ShareTransfers;
import kz.yntymaq.kernel.RuleViolationException;
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
    private final Clock clock;

    PayoutDecisions(
            PayoutRows rows, Payouts payouts, ShareTransfers shares, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.payouts = payouts;
        this.shares = shares;
        this.events = events;
        this.clock = clock;
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
                .filter(each -> each.decision() == null && !each.isMoved())
                .orElse(null);
        if (found == null) {
            return false;
        }
        payouts.decide(found, question, decision, null);
        events.publishEvent(
                new PayoutMoved(cooperative, found.membership(), found.account(), PayoutMoved.What.DECIDED));
        return true;
    }

    /** What was drafted is no more what is owed, or its last day has passed: another draft is needed. Who was said to have died lives: none is. */
    @Override
    @Transactional(readOnly = true)
    public @Nullable String whyNot(UUID cooperative, UUID question) {
        LocalDate today = LocalDate.now(clock);
        Payout found = of(cooperative, question).orElse(null);
        if (found == null) {
            return "payout.why.lives";
        }
        if (found.isMoved()) {
            return "payout.why.moved";
        }
        return found.dueOn().isBefore(today) && !found.isOverdue(today) ? "payout.why.day-passed" : null;
    }

    /** Nothing is decided after the last day on which it is to be paid, unless that has passed anyway. */
    @Override
    @Transactional(readOnly = true)
    public @Nullable LocalDate lastDay(UUID cooperative, UUID question) {
        return of(cooperative, question)
                .filter(each -> !each.isOverdue(LocalDate.now(clock)))
                .map(Payout::dueOn)
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isDecided(UUID membership) {
        return rows.decision(membership).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, LocalDate> decided(UUID cooperative) {
        return rows.decided(cooperative);
    }

    @Override
    @Transactional(readOnly = true)
    public LocalDate requirePayable(UUID membership) {
        Optional<LocalDate> earlier = rows.earlier(membership);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Payout.Decision decision =
                rows.decision(membership).orElseThrow(() -> new RuleViolationException("share.rule.payout-decision"));
        LocalDate opensOn = decision.opensOn();
        if (opensOn != null && !decision.open()) {
            throw new RuleViolationException("payout.refused.not-open", opensOn);
        }
        return decision.on();
    }

    private Optional<Payout> of(UUID cooperative, UUID question) {
        return rows.ofQuestion(question).flatMap(each -> rows.find(cooperative, each));
    }
}
