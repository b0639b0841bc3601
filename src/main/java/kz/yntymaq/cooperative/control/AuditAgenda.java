package kz.yntymaq.cooperative.control;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
        List<Offer> waiting = jdbc.sql("""
                select id from control_initiative where cooperative_id = ? and aim = 'AUDIT' and ended_at is null
                 order by begun_at, id limit 20""").param(by.cooperative()).query(UUID.class).list().stream()
                .flatMap(each -> rows.find(by.cooperative(), each, by.account()).stream())
                .filter(each -> stages.of(each).isPutNext())
                .map(each -> new Offer(
                        title,
                        address(by.cooperative()) + "/" + each.id() + "/meeting",
                        texts.get(stages.of(each).key())))
                .toList();
        return waiting.isEmpty() ? List.of(new Offer(title, address(by.cooperative()), null)) : waiting;
    }

    private static String address(UUID cooperative) {
        return "/cabinet/cooperatives/" + cooperative + "/control";
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
                        each -> each, each -> new Paper(address(cooperative), texts.get("control"), null)));
    }
}
