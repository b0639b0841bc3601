package kz.yntymaq.cooperative.control;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.agenda.PutElsewhere;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Audits as a meeting has them on its agenda: those that a third demand or that were reported on, and what is voted on. */
@Component
@Transactional(readOnly = true)
class AuditAgenda implements PutElsewhere {

    private final InitiativeRows rows;
    private final Stages stages;
    private final Texts texts;
    private final JdbcClient jdbc;

    AuditAgenda(InitiativeRows rows, Stages stages, Texts texts, JdbcClient jdbc) {
        this.rows = rows;
        this.stages = stages;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    @Override
    public List<Offer> offers(Preparing by) {
        String title = texts.get("meeting.topic.AUDIT");
        List<Offer> waiting = rows.openAudits(by.cooperative(), by.account()).stream()
                .flatMap(each -> Stream.of(stages.of(each))
                        .filter(Stage::isPutNext)
                        .map(stage -> new Offer(
                                title,
                                ControlController.address(by.cooperative()) + "/" + each.id() + "/meeting",
                                texts.get(stage.key()))))
                .toList();
        return waiting.isEmpty()
                ? List.of(new Offer(title, ControlController.address(by.cooperative()), null))
                : waiting;
    }

    @Override
    public Map<UUID, Paper> papers(UUID cooperative, UUID meeting, UUID reader) {
        return jdbc
                .sql("select question_id from control_audit_question where meeting_id = ?")
                .param(meeting)
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        each -> each,
                        each -> new Paper(ControlController.address(cooperative), texts.get("control"), null)));
    }
}
