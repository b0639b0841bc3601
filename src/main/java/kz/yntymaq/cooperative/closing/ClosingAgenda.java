package kz.yntymaq.cooperative.closing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.cooperative.agenda.PutElsewhere;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of a co-operative as a meeting has it on its agenda. */
@Component
@Transactional(readOnly = true)
class ClosingAgenda implements PutElsewhere {

    private final ClosingRows rows;
    private final Texts texts;
    private final JdbcClient jdbc;

    ClosingAgenda(ClosingRows rows, Texts texts, JdbcClient jdbc) {
        this.rows = rows;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    @Override
    public List<Offer> offers(Preparing by) {
        return by.chair() || rows.liquidation(by.cooperative()).isPresent()
                ? List.of(new Offer(texts.get("meeting.topic.CLOSING"), ClosingViews.address(by.cooperative()), null))
                : List.of();
    }

    @Override
    public Map<UUID, Paper> papers(UUID cooperative, UUID meeting, UUID reader) {
        return jdbc
                .sql("select question_id from closing_proposal where cooperative_id = ? and meeting_id = ?")
                .params(cooperative, meeting)
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        each -> each,
                        each -> new Paper(ClosingViews.address(cooperative), texts.get("closing.title"), null)));
    }
}
