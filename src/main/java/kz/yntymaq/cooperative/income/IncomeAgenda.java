package kz.yntymaq.cooperative.income;

import java.math.BigDecimal;
import java.util.Comparator;
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

/** Net income of a year as a meeting has it on its agenda: the draft that waits, and the draft that is voted on. */
@Component
@Transactional(readOnly = true)
class IncomeAgenda implements PutElsewhere {

    private final IncomeRows rows;
    private final Format format;
    private final Texts texts;
    private final JdbcClient jdbc;

    IncomeAgenda(IncomeRows rows, Format format, Texts texts, JdbcClient jdbc) {
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
        String title = texts.get("meeting.topic.INCOME");
        List<Offer> waiting = rows.stages(by.cooperative()).entrySet().stream()
                .filter(each -> each.getValue() == IncomeStage.SHOWN)
                .map(Map.Entry::getKey)
                .sorted(Comparator.reverseOrder())
                .map(year -> new Offer(
                        title, IncomeController.address(by.cooperative(), year) + "/meeting", String.valueOf(year)))
                .toList();
        return waiting.isEmpty()
                ? List.of(new Offer(title, "/cabinet/cooperatives/" + by.cooperative() + "/income", null))
                : waiting;
    }

    @Override
    public Map<UUID, Paper> papers(UUID cooperative, UUID meeting, UUID reader) {
        List<UUID> payees = rows.payees(cooperative, reader);
        if (payees.isEmpty()) {
            return Map.of();
        }
        return PutElsewhere.byQuestion(jdbc.sql("""
                select p.question_id, d.year, (select s.amount from income_share s where s.draft_id = d.id and s.payee in (:payees)
                         order by s.amount desc limit 1) as amount
                  from income_proposal p join income_draft d on d.id = p.draft_id where p.meeting_id = :meeting""")
                .param("payees", payees)
                .param("meeting", meeting)
                .query((row, n) -> new Placed(
                        row.getObject("question_id", UUID.class),
                        paper(cooperative, row.getInt("year"), row.getBigDecimal("amount"))))
                .list());
    }

    private Paper paper(UUID cooperative, int year, @Nullable BigDecimal amount) {
        return new Paper(
                IncomeController.address(cooperative, year),
                texts.get("income.of-year", String.valueOf(year)),
                amount == null ? null : texts.get("agenda.own", format.money(amount)));
    }
}
