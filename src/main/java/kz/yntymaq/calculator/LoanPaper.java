package kz.yntymaq.calculator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.calculator.schedule.Line;
import kz.yntymaq.calculator.schedule.Schedule;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.PdfPages;
import kz.yntymaq.ui.paper.PdfPages.Column;
import org.springframework.stereotype.Component;

/** The schedule of an example on sheets of paper. */
@Component
class LoanPaper {

    private static final float TITLE = 18;
    private static final float BODY = 11;
    private static final float SMALL = 9;
    private static final List<Integer> SHARES = List.of(6, 14, 20, 20, 18, 22);

    private final LoanFacts facts;
    private final Texts texts;
    private final Format format;

    LoanPaper(LoanFacts facts, Texts texts, Format format) {
        this.facts = facts;
        this.texts = texts;
        this.format = format;
    }

    void write(LoanAnswer answer, OutputStream out) throws IOException {
        String title = texts.get("calculator.loan");
        try (var pages = new PdfPages(title, Language.current().code())) {
            pages.write(title, TITLE);
            pages.write(texts.get("calculator.example"), BODY);
            pages.space(BODY);
            for (LoanFacts.Fact fact : facts.of(answer)) {
                pages.write(texts.get("page.error.of-field", fact.name(), fact.value()), BODY);
            }
            for (LoanLimits.Beyond beyond : answer.beyond()) {
                pages.write(beyond.words(), BODY);
            }
            pages.space(BODY);
            pages.table(columns(), rows(answer.schedule()), SMALL);
            pages.save(out);
        }
    }

    private List<Column> columns() {
        List<String> titles = facts.titles();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < titles.size(); i++) {
            columns.add(new Column(titles.get(i), SHARES.get(i), i > 1));
        }
        return columns;
    }

    private List<List<String>> rows(Schedule schedule) {
        var rows = new ArrayList<List<String>>();
        for (Line line : schedule.lines()) {
            rows.add(List.of(
                    String.valueOf(line.number()),
                    format.shortDate(line.paidOn()),
                    format.money(line.payment()),
                    format.money(line.principal()),
                    format.money(line.interest()),
                    format.money(line.balance())));
        }
        rows.add(List.of(
                "",
                texts.get("calculator.total"),
                format.money(schedule.paid()),
                format.money(schedule.loan().amount()),
                format.money(schedule.interest()),
                ""));
        return rows;
    }
}
