package kz.yntymaq.lending.repayment.page;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.repayment.Receipt;
import kz.yntymaq.lending.repayment.rule.Standing;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** A statement as a workbook: payments and the schedule on a sheet each, days as days and money as money. */
@Component
class StatementWorkbook {

    private static final String MONEY = "#,##0.00";
    private static final String DAY = "dd.mm.yyyy";
    private static final double WIDTH = 20;
    private static final int STATE = 6;

    private final StatementFacts facts;
    private final Format format;
    private final Texts texts;

    StatementWorkbook(StatementFacts facts, Format format, Texts texts) {
        this.facts = facts;
        this.format = format;
        this.texts = texts;
    }

    void write(Seen seen, RepaymentPart.View view, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Yntymaq", "1.0")) {
            lines(workbook.newWorksheet(texts.get("lending.statement.sheet.lines")), seen, view);
            receipts(workbook.newWorksheet(texts.get("lending.statement.sheet.receipts")), view.receipts());
        }
    }

    private void lines(Worksheet sheet, Seen seen, RepaymentPart.View view) {
        Standing standing = view.standing();
        int row = 0;
        sheet.value(
                row++,
                0,
                texts.get(
                        "lending.of", Objects.requireNonNull(seen.application().getNumber())));
        sheet.value(row++, 0, texts.get("lending.repayment.on", format.date(standing.on())));
        for (StatementFacts.Fact fact : facts.of(view)) {
            sheet.value(row, 0, fact.name());
            sheet.value(row++, 2, fact.value());
        }
        row++;
        titles(
                sheet,
                row++,
                "calculator.line.number",
                "calculator.line.day",
                "calculator.line.payment",
                "calculator.line.principal",
                "calculator.line.interest",
                "calculator.line.balance",
                "lending.repayment.state");
        for (Standing.Line line : standing.lines()) {
            if (line.number() != null) {
                sheet.value(row, 0, line.number());
            }
            sheet.value(row, 1, line.payBy());
            sheet.style(row, 1).format(DAY).set();
            int column = 2;
            for (BigDecimal tenge : List.of(line.payment(), line.principal(), line.interest(), line.balance())) {
                money(sheet, row, column++, tenge);
            }
            sheet.value(row++, STATE, facts.state(line, standing.on()));
        }
    }

    private void receipts(Worksheet sheet, List<Receipt> receipts) {
        int row = 0;
        titles(
                sheet,
                row++,
                "lending.receipt.day",
                "lending.receipt.tenge",
                "lending.payout.reference",
                "lending.repayment.state");
        for (Receipt receipt : receipts) {
            sheet.value(row, 0, receipt.day());
            sheet.style(row, 0).format(DAY).set();
            money(sheet, row, 1, receipt.tenge());
            sheet.value(row, 2, receipt.reference());
            if (receipt.back() != null) {
                sheet.value(
                        row,
                        3,
                        texts.get(
                                "lending.receipt.back.gone",
                                format.shortDate(receipt.back().at())));
            }
            row++;
        }
    }

    private void titles(Worksheet sheet, int row, String... keys) {
        for (int column = 0; column < keys.length; column++) {
            sheet.value(row, column, texts.get(keys[column]));
            sheet.width(column, WIDTH);
        }
        sheet.range(row, 0, row, keys.length - 1).style().bold().wrapText(true).set();
    }

    private static void money(Worksheet sheet, int row, int column, BigDecimal tenge) {
        sheet.value(row, column, tenge);
        sheet.style(row, column).format(MONEY).set();
    }
}
