package kz.yntymaq.cooperative.additional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.share.ShareTransfers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An additional contribution that the general meeting decided on (law on agricultural co-operatives, article 34, point 3, sub-point 6)
 * is owed at once, in the transaction in which the votes are counted.
 */
@Component
class AdditionDecisions implements Meetings.Decided {

    private final AdditionRows rows;
    private final ShareTransfers shares;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdditionDecisions(
            AdditionRows rows, ShareTransfers shares, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.shares = shares;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Topic topic) {
        return topic == Topic.CONTRIBUTION;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeEffect(UUID cooperative, UUID question, MeetingDecision decision, UUID by) {
        shares.hold(cooperative);
        Addition found = rows.ofQuestion(question)
                .flatMap(each -> rows.find(cooperative, each))
                .filter(each -> each.decidedOn() == null)
                .orElse(null);
        if (found == null) {
            return false;
        }
        jdbc.sql("insert into additional_decision (contribution_id, question_id, decided_on) values (?, ?, ?)")
                .params(found.id(), question, decision.on())
                .update();
        events.publishEvent(AdditionMoved.ofAll(cooperative, found.id(), "decided"));
        return true;
    }

    /** A contribution is not brought before it is decided on. */
    @Override
    @Transactional(readOnly = true)
    public @Nullable LocalDate lastDay(UUID cooperative, UUID question) {
        return rows.ofQuestion(question)
                .flatMap(each -> rows.find(cooperative, each))
                .map(each -> each.dueOn())
                .orElse(null);
    }

    /** Nobody can keep a last day that has passed. */
    @Override
    @Transactional(readOnly = true)
    public @Nullable String whyNot(UUID cooperative, UUID question) {
        return rows.ofQuestion(question)
                .flatMap(each -> rows.find(cooperative, each))
                .filter(each -> each.dueOn().isBefore(LocalDate.now(clock)))
                .map(each -> "additional.why.day-passed")
                .orElse(null);
    }
}
