package kz.yntymaq.calculator;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import kz.yntymaq.calculator.schedule.Line;
import kz.yntymaq.ui.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The schedule of an example as a workbook of one sheet: days are days and money is money, so that one can go on computing. */
@Component
class LoanWorkbook {

    private static final String MONEY = "#,##0.00";
    private static final String DAY = "dd.mm.yyyy";
    private static final int FIRST_MONEY = 2;
    private static final double WIDTH = 18;

    private final LoanFacts facts;
    private final Texts texts;

    LoanWorkbook(LoanFacts facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
    }

    void write(LoanAnswer answer, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Yntymaq", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(texts.get("calculator.sheet"));
            int row = 0;
            sheet.value(row, 0, texts.get("calculator.loan"));
            sheet.style(row++, 0).bold().fontSize(14).set();
            sheet.value(row++, 0, texts.get("calculator.example"));
            for (LoanFacts.Fact fact : facts.of(answer)) {
                sheet.value(row, 0, fact.name());
                sheet.value(row++, FIRST_MONEY, fact.value());
            }
            row++;
            List<String> titles = facts.titles();
            for (int column = 0; column < titles.size(); column++) {
                sheet.value(row, column, titles.get(column));
                sheet.width(column, WIDTH);
            }
            sheet.range(row, 0, row, titles.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
            row++;
            for (Line line : answer.schedule().lines()) {
                write(sheet, row++, line);
            }
            sheet.value(row, 0, texts.get("calculator.total"));
            money(sheet, row, FIRST_MONEY, answer.schedule().paid());
            money(sheet, row, FIRST_MONEY + 1, answer.schedule().loan().amount());
            money(sheet, row, FIRST_MONEY + 2, answer.schedule().interest());
            sheet.range(row, 0, row, titles.size() - 1).style().bold().set();
        }
    }

    private static void write(Worksheet sheet, int row, Line line) {
        sheet.value(row, 0, line.number());
        sheet.value(row, 1, line.paidOn());
        sheet.style(row, 1).format(DAY).set();
        int column = FIRST_MONEY;
        for (BigDecimal tenge : List.of(line.payment(), line.principal(), line.interest(), line.balance())) {
            money(sheet, row, column++, tenge);
        }
    }

    private static void money(Worksheet sheet, int row, int column, BigDecimal tenge) {
        sheet.value(row, column, tenge);
        sheet.style(row, column).format(MONEY).set();
    }
}
