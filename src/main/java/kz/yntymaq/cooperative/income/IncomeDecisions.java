package kz.yntymaq.cooperative.income;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.payment.GivenBook;
import kz.yntymaq.cooperative.payment.PaymentTermRule;
import kz.yntymaq.kernel.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a general meeting decided on the net income of a year is owed at once, in the transaction in which the votes are counted,
 * and paid within one month (law on agricultural co-operatives, article 24, point 2).
 */
@Component
class IncomeDecisions implements Meetings.Decided {

    private final CooperativeRepository cooperatives;
    private final IncomeRows rows;
    private final GivenBook book;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    IncomeDecisions(
            CooperativeRepository cooperatives,
            IncomeRows rows,
            GivenBook book,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.book = book;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public boolean isFor(Topic topic) {
        return topic == Topic.INCOME;
    }

    /** A year is decided on once: another decision on it, or the same again, posts nothing. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeEffect(UUID cooperative, UUID question, MeetingDecision decision, UUID by) {
        LocalDate on = decision.on();
        cooperatives.findForUpdate(cooperative).orElseThrow(NotFoundException::new);
        IncomeDraft draft = rows.proposal(question)
                .flatMap(proposal -> rows.find(proposal.draft()))
                .filter(found -> found.cooperative().equals(cooperative))
                .orElse(null);
        if (draft == null || rows.decision(cooperative, draft.year()).isPresent()) {
            return false;
        }
        List<GivenBook.Part> owed =
                rows.owed(draft.id()).stream().map(IncomeShare::part).toList();
        UUID transaction = owed.isEmpty() ? null : book.owe(draft.book(), owed, on, by);
        jdbc.sql("""
                insert into income_decision (draft_id, cooperative_id, year, question_id, decided_on, due_on, transaction_id)
                values (:draft, :cooperative, :year, :question, :on, :due, :transaction)""")
                .param("draft", draft.id())
                .param("cooperative", cooperative)
                .param("year", draft.year())
                .param("question", question)
                .param("on", on)
                .param("due", PaymentTermRule.due(on))
                .param("transaction", transaction)
                .update();
        events.publishEvent(new IncomeEvent(cooperative, draft.year(), draft.id(), null, null, "decided"));
        return true;
    }
}
