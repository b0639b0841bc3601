package kz.yntymaq.cooperative.voice;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.cooperative.agenda.PutElsewhere;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests of associated members as a meeting has them on its agenda: those that wait, and where their list stands. */
@Component
@Transactional(readOnly = true)
class RequestAgenda implements PutElsewhere {

    private final RequestRows rows;
    private final Texts texts;
    private final Format format;
    private final JdbcClient jdbc;

    RequestAgenda(RequestRows rows, Texts texts, Format format, JdbcClient jdbc) {
        this.rows = rows;
        this.texts = texts;
        this.format = format;
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
        return PutElsewhere.byQuestion(jdbc.sql("""
                        select q.question_id, r.withdrawn_at
                          from associate_question q join associate_request r on r.id = q.request_id
                         where q.meeting_id = ?""")
                .param(meeting)
                .query((row, n) -> new Placed(
                        row.getObject("question_id", UUID.class),
                        new Paper(
                                list(cooperative),
                                texts.get("associate.list"),
                                withdrawn(row.getObject("withdrawn_at", OffsetDateTime.class)))))
                .list());
    }

    /** Nobody comes to a meeting for a request that stands no more without reading so. */
    private @Nullable String withdrawn(@Nullable OffsetDateTime at) {
        return at == null ? null : texts.get("voice.agenda.withdrawn", format.time(at.toInstant()));
    }
}
