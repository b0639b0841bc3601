package kz.yntymaq.cooperative.closing;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a general meeting decided on the end of its co-operative is carried out in the transaction in which the votes are counted. */
@Component
class ClosingDecisions implements Meetings.Decided {

    private final ClosingRows rows;
    private final DivisionRows division;
    private final ClosingEnds ends;
    private final MeetingEffects effects;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosingDecisions(
            ClosingRows rows,
            DivisionRows division,
            ClosingEnds ends,
            MeetingEffects effects,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.division = division;
        this.ends = ends;
        this.effects = effects;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Topic topic) {
        return topic == Topic.CLOSING;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeEffect(UUID cooperativeId, UUID question, MeetingDecision decision, UUID by) {
        Cooperative cooperative = effects.hold(cooperativeId);
        Optional<ClosingRows.Proposal> put = rows.proposal(question);
        if (put.isEmpty()
                || cooperative.getState() != CooperativeState.ACTIVE
                || whyNot(cooperativeId, question) != null) {
            return false;
        }
        if (put.get().kind() == ClosingKind.STOP) {
            stop(cooperative, put.get(), decision, by);
        } else {
            begin(cooperative, put.get(), decision, by);
        }
        return true;
    }

    private void begin(Cooperative cooperative, ClosingRows.Proposal put, MeetingDecision decision, UUID by) {
        if (put.kind() == ClosingKind.LIQUIDATION) {
            cooperative.liquidate(decision.on(), by, clock.instant());
            ends.release(cooperative.getId(), by, EnumSet.of(MembershipState.ADMITTED));
        }
        jdbc.sql("""
                insert into closing_case (id, cooperative_id, question_id, kind, reason, who, decided_on)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        cooperative.getId(),
                        put.question(),
                        put.kind().name(),
                        put.reason(),
                        put.who(),
                        decision.on())
                .update();
        events.publishEvent(
                new ClosingMessages.Moved(cooperative.getId(), put.kind(), ClosingMessages.What.DECIDED, null));
    }

    private void stop(Cooperative cooperative, ClosingRows.Proposal put, MeetingDecision decision, UUID by) {
        ClosingRows.Case open = rows.open(cooperative.getId()).orElseThrow();
        if (open.kind() == ClosingKind.LIQUIDATION) {
            cooperative.goOn(by, clock.instant());
        }
        jdbc.sql("update closing_case set stopped_on = ? where id = ?")
                .params(decision.on(), open.id())
                .update();
        division.lay(open.id(), decision.on(), put.reason());
        events.publishEvent(
                new ClosingMessages.Moved(cooperative.getId(), open.kind(), ClosingMessages.What.STOPPED, null));
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable String whyNot(UUID cooperative, UUID question) {
        return rows.proposal(question)
                .map(ClosingRows.Proposal::kind)
                .map(kind -> whyNot(cooperative, kind))
                .orElse(null);
    }

    /** Why a meeting cannot decide so as things stand: message key, null when it can. The portal's own order. */
    @Nullable
    String whyNot(UUID cooperative, ClosingKind kind) {
        Optional<ClosingRows.Case> open = rows.open(cooperative);
        if (kind != ClosingKind.STOP) {
            return open.isPresent() ? "closing.why.runs" : null;
        }
        if (open.isEmpty()) {
            return "closing.why.nothing-runs";
        }
        if (division.remainder(open.get().id()).isPresent()) {
            return "closing.why.divided";
        }
        return rows.record(open.get().id())
                        .filter(ClosingRows.Registered::isClaimed)
                        .isPresent()
                ? "closing.why.claimed"
                : null;
    }
}
