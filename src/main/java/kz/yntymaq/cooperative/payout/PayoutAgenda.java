package kz.yntymaq.cooperative.payout;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.cooperative.agenda.PutElsewhere;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pay-outs of shares as a meeting has them on its agenda: those that wait to be drafted or put, and what is voted on. */
@Component
@Transactional(readOnly = true)
class PayoutAgenda implements PutElsewhere {

    private final PayoutRows rows;
    private final Texts texts;
    private final JdbcClient jdbc;

    PayoutAgenda(PayoutRows rows, Texts texts, JdbcClient jdbc) {
        this.rows = rows;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    @Override
    public List<Offer> offers(Preparing by) {
        if (!by.chair()) {
            return List.of();
        }
        String title = texts.get("meeting.topic.PAYOUT");
        List<Offer> waiting = rows.all(by.cooperative()).stream()
                .filter(each -> each.stage() == Payout.Stage.SHOWN)
                .map(each -> new Offer(
                        title,
                        each.isMoved() ? each.address() : each.address() + "/meeting",
                        each.died() ? texts.get("payout.heirs-of", each.name()) : each.name()))
                .toList();
        return waiting.isEmpty()
                ? List.of(new Offer(title, "/cabinet/cooperatives/" + by.cooperative() + "/payouts", null))
                : waiting;
    }

    @Override
    public Map<UUID, Paper> papers(UUID cooperative, UUID meeting, UUID reader) {
        return PutElsewhere.byQuestion(jdbc.sql("""
                select q.question_id, p.membership_id
                  from additional_proposal_v q join additional_payout p on p.id = q.payout_id where q.meeting_id = ?""")
                .param(meeting)
                .query((row, n) -> new Placed(
                        row.getObject("question_id", UUID.class),
                        new Paper(
                                Payout.address(cooperative, row.getObject("membership_id", UUID.class)),
                                texts.get("payout"),
                                null)))
                .list());
    }
}
