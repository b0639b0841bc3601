package kz.yntymaq.review.assignment;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.application.worker.CaseWorkers;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.office.Office;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose appointment ends leaves no case behind: each is nobody's again, in the same transaction, and the office is told how many. */
@Component
class LeftCases {

    private final CaseWorkers workers;
    private final Colleagues colleagues;
    private final WorkHistory history;
    private final Inbox inbox;
    private final JdbcClient jdbc;

    LeftCases(CaseWorkers workers, Colleagues colleagues, WorkHistory history, Inbox inbox, JdbcClient jdbc) {
        this.workers = workers;
        this.colleagues = colleagues;
        this.history = history;
        this.inbox = inbox;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Office.Left event) {
        List<UUID> left = workers.holdAllOf(event.person());
        for (UUID id : left) {
            workers.set(id, null);
            history.note(id, number(id), new WorkHistory.Step(WorkAct.LEFT, event.by(), event.person(), null, null));
        }
        if (!left.isEmpty()) {
            colleagues
                    .ofOffice(event.office())
                    .forEach(one -> inbox.deliver(
                            one.id(),
                            "review.work.message.left",
                            "/office?tab=unassigned",
                            new RecordedValue.Words(history.name(event.person())),
                            new RecordedValue.Count(left.size())));
        }
    }

    private String number(UUID id) {
        return jdbc.sql("select number from application_case_v where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
