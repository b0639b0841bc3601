package kz.yntymaq.cooperative.voice;

import java.util.UUID;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.associate.AssociatePlaces;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the general meeting admits is admitted in the transaction in which the votes are counted; associated members are at most a
 * fifth of the members then too (law on agricultural co-operatives, articles 25, point 2, and 28, point 1).
 */
@Component
class RequestDecisions implements Meetings.Decided {

    private final RequestRows rows;
    private final Associates associates;
    private final AssociatePlaces places;
    private final MeetingEffects effects;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RequestDecisions(
            RequestRows rows,
            Associates associates,
            AssociatePlaces places,
            MeetingEffects effects,
            AuditLog audit,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.associates = associates;
        this.places = places;
        this.effects = effects;
        this.audit = audit;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public boolean isFor(Topic topic) {
        return topic == Topic.ASSOCIATE;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeEffect(UUID cooperative, UUID question, MeetingDecision decision, UUID by) {
        effects.hold(cooperative);
        Request found = rows.ofQuestion(question).orElseThrow();
        if (whyNot(cooperative, question) != null) {
            return false;
        }
        jdbc.sql("""
                insert into associate_decision (request_id, question_id, decided_on, present, votes_for, votes_against, abstained)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        found.id(),
                        question,
                        decision.on(),
                        decision.present(),
                        decision.votesFor(),
                        decision.votesAgainst(),
                        decision.abstained())
                .update();
        audit.note(by, RequestMoved.What.ADMITTED.action(), found.id(), null);
        events.publishEvent(new RequestMoved(cooperative, found.account(), found.name(), RequestMoved.What.ADMITTED));
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable String whyNot(UUID cooperative, UUID question) {
        Request found = rows.ofQuestion(question).orElse(null);
        if (found == null || found.withdrawn()) {
            return "voice.why.withdrawn";
        }
        if (found.decision() != null) {
            return "voice.why.decided";
        }
        if (found.account() != null && associates.belongs(cooperative, found.account())) {
            return "voice.why.belongs";
        }
        String shut = effects.shut(cooperative);
        return shut == null && !places.isRoom(cooperative) ? "voice.why.one-fifth" : shut;
    }
}
