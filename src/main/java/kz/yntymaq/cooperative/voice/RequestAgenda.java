package kz.yntymaq.cooperative.voice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.cooperative.agenda.PutElsewhere;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests of associated members as a meeting has them on its agenda: those that wait, and where their list stands. */
@Component
@Transactional(readOnly = true)
class RequestAgenda implements PutElsewhere {

    private final RequestRows rows;
    private final Texts texts;
    private final JdbcClient jdbc;

    RequestAgenda(RequestRows rows, Texts texts, JdbcClient jdbc) {
        this.rows = rows;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    private static String list(UUID cooperative) {
        return "/cabinet/cooperatives/" + cooperative + "/associates";
    }

    @Override
    public List<Offer> offers(Preparing by) {
        if (!by.chair()) {
            return List.of();
        }
        String title = texts.get("meeting.topic.ASSOCIATE");
        List<Offer> waiting = rows.open(by.cooperative()).stream()
                .filter(Request::isFree)
                .map(each -> new Offer(title, each.address() + "/meeting", each.name()))
                .toList();
        return waiting.isEmpty() ? List.of(new Offer(title, list(by.cooperative()), null)) : waiting;
    }

    @Override
    public Map<UUID, Paper> papers(UUID cooperative, UUID meeting, UUID reader) {
        return PutElsewhere.byQuestion(jdbc.sql("select question_id from associate_question where meeting_id = ?")
                .param(meeting)
                .query((row, n) -> new Placed(
                        row.getObject("question_id", UUID.class),
                        new Paper(list(cooperative), texts.get("associate.list"), null)))
                .list());
    }
}
