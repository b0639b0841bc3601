package kz.yntymaq.cooperative.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a general meeting decided on payments is owed at once, in the transaction in which the votes are counted. */
@Component
class PaymentDecisions implements Meetings.Decided {

    static final String AFTER_RESULTS = "payment.refused.results";

    private final PaymentRows rows;
    private final GivenBook book;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PaymentDecisions(PaymentRows rows, GivenBook book, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.rows = rows;
        this.book = book;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public boolean isFor(Topic topic) {
        return topic == Topic.PAYMENTS;
    }

    /** A period is decided on once: another decision on it, or the same again, posts nothing. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeEffect(UUID cooperative, UUID question, MeetingDecision decision, UUID by) {
        LocalDate on = decision.on();
        jdbc.sql("select cooperative_id from trade_book where cooperative_id = ? for update")
                .param(cooperative)
                .query(UUID.class)
                .optional();
        Draft draft = rows.proposal(question)
                .flatMap(proposal -> rows.find(proposal.draft()))
                .filter(found -> found.cooperative().equals(cooperative))
                .orElse(null);
        if (draft == null || rows.decision(draft.period()).isPresent()) {
            return false;
        }
        List<GivenBook.Part> parts = rows.owed(draft.id()).stream()
                .map(each -> new GivenBook.Part(each.membership(), each.amount()))
                .toList();
        UUID transaction = book.owe(GivenBook.payments(cooperative, draft.id()), parts, on, by);
        jdbc.sql("""
                insert into payment_decision (draft_id, period_id, question_id, decided_on, due_on, transaction_id)
                values (?, ?, ?, ?, ?, ?)""")
                .params(draft.id(), draft.period(), question, on, PaymentTermRule.due(on), transaction)
                .update();
        events.publishEvent(new PaymentEvent(cooperative, draft.period(), draft.id(), null, "decided"));
        return true;
    }

    /** Payments are decided before the results of the year (article 23, point 2). */
    @Override
    @Transactional(readOnly = true)
    public @Nullable String whyNot(UUID cooperative, UUID question) {
        return rows.proposal(question)
                .flatMap(proposal -> rows.find(proposal.draft()))
                .filter(draft -> rows.isAfterResults(draft.period()))
                .map(draft -> AFTER_RESULTS)
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean comesBefore(UUID cooperative, int year) {
        return rows.undecided(cooperative, year).stream()
                .flatMap(period -> rows.latest(period).stream())
                .anyMatch(rows::isOpen);
    }
}
