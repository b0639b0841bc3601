package kz.yntymaq.cooperative.additional;

import java.math.BigDecimal;
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

/** Additional contributions as a meeting has them on its agenda: drafts that wait, and what each member would bring. */
@Component
@Transactional(readOnly = true)
class AdditionAgenda implements PutElsewhere {

    private final AdditionRows rows;
    private final Format format;
    private final Texts texts;
    private final JdbcClient jdbc;

    AdditionAgenda(AdditionRows rows, Format format, Texts texts, JdbcClient jdbc) {
        this.rows = rows;
        this.format = format;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    @Override
    public List<Offer> offers(Preparing by) {
        if (!by.chair()) {
            return List.of();
        }
        String title = texts.get("meeting.topic.CONTRIBUTION");
        List<Offer> waiting = rows.all(by.cooperative()).stream()
                .filter(each -> each.stage() == AdditionStage.SHOWN)
                .map(each -> new Offer(title, each.address() + "/meeting", each.purpose()))
                .toList();
        return waiting.isEmpty()
                ? List.of(new Offer(title, "/cabinet/cooperatives/" + by.cooperative() + "/additional", null))
                : waiting;
    }

    @Override
    public Map<UUID, Paper> papers(UUID cooperative, UUID meeting, UUID reader) {
        if (!rows.isMember(cooperative, reader)) {
            return Map.of();
        }
        return PutElsewhere.byQuestion(jdbc.sql("""
                select q.question_id, q.contribution_id,
                       (select v.amount from additional_part_v v
                         where v.contribution_id = q.contribution_id and v.account_id = :reader limit 1) as amount
                  from additional_proposal q where q.meeting_id = :meeting and q.contribution_id is not null""")
                .param("reader", reader)
                .param("meeting", meeting)
                .query((row, n) -> new Placed(
                        row.getObject("question_id", UUID.class),
                        paper(cooperative, row.getObject("contribution_id", UUID.class), row.getBigDecimal("amount"))))
                .list());
    }

    private Paper paper(UUID cooperative, UUID contribution, @Nullable BigDecimal amount) {
        return new Paper(
                Addition.address(cooperative, contribution),
                texts.get("additional.asked.page"),
                amount == null ? null : texts.get("agenda.own", format.money(amount)));
    }
}
