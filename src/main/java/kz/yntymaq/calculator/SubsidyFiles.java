package kz.yntymaq.calculator;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.SubsidyAmount;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.PdfPages;
import kz.yntymaq.ui.paper.PdfPages.Column;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** What a subsidy comes to, taken along: as a workbook, where numbers are numbers, and on paper. */
@Component
class SubsidyFiles {

    private static final float HEAD = 18;
    private static final float BODY = 11;
    private static final float SMALL = 9;
    private static final double WIDTH = 24;
    private static final String MONEY = "#,##0.00";

    private final Texts texts;
    private final Format format;

    SubsidyFiles(Texts texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    void workbook(SubsidyAnswer answer, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Yntymaq", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(texts.get("calculator.sheet"));
            int row = 0;
            for (String line : above(answer)) {
                sheet.value(row++, 0, line);
            }
            List<String> titles = titles(answer);
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
            for (List<Object> values : rows(answer)) {
                for (int column = 0; column < values.size(); column++) {
                    if (values.get(column) instanceof BigDecimal number) {
                        sheet.value(row, column, number);
                        sheet.style(row, column).format(MONEY).set();
                    } else {
                        sheet.value(row, column, values.get(column).toString());
                    }
                }
                row++;
            }
            sheet.value(row, 0, texts.get("calculator.total"));
            sheet.value(row, titles.size() - 1, answer.sum());
            sheet.style(row, titles.size() - 1).format(MONEY).set();
        }
    }

    void paper(SubsidyAnswer answer, OutputStream out) throws IOException {
        List<String> above = above(answer);
        try (var pages = new PdfPages(above.get(0), Language.current().code())) {
            pages.write(above.get(0), HEAD);
            for (String line : above.subList(1, above.size())) {
                pages.write(line, BODY);
            }
            pages.space(BODY);
            List<String> titles = titles(answer);
            var columns = new ArrayList<Column>();
            for (int i = 0; i < titles.size(); i++) {
                columns.add(new Column(titles.get(i), i == 0 ? 2 * titles.size() : titles.size(), i > 0));
            }
            var rows = new ArrayList<List<String>>();
            for (List<Object> values : rows(answer)) {
                rows.add(values.stream().map(this::written).toList());
            }
            pages.table(columns, rows, SMALL);
            pages.space(BODY);
            pages.write(
                    texts.get("page.error.of-field", texts.get("calculator.total"), format.money(answer.sum())), BODY);
            pages.save(out);
        }
    }

    private String written(Object value) {
        return value instanceof BigDecimal number ? format.number(number) : value.toString();
    }

    private List<String> above(SubsidyAnswer answer) {
        Subsidy subsidy = answer.subsidy();
        return List.of(
                subsidy.programme().name().here(),
                texts.get("calculator.example"),
                texts.get(
                        "programme.edition.title",
                        subsidy.edition().actNumber(),
                        format.date(subsidy.edition().actDate())));
    }

    private List<String> titles(SubsidyAnswer answer) {
        return answer.units() == null
                ? List.of(
                        texts.get("calculator.subsidy.column.position"),
                        texts.get("calculator.subsidy.column.units"),
                        texts.get("calculator.subsidy.column.base"),
                        texts.get("calculator.subsidy.column.share"),
                        texts.get("calculator.subsidy.column.sum"))
                : List.of(
                        answer.subsidy()
                                .units()
                                .map(Question::label)
                                .map(label -> label.here())
                                .orElse(""),
                        answer.subsidy().figure().name().here(),
                        texts.get("calculator.subsidy.column.sum"));
    }

    private static List<List<Object>> rows(SubsidyAnswer answer) {
        BigDecimal units = answer.units();
        if (units != null) {
            return List.of(List.of(units, answer.subsidy().figure().value(), answer.sum()));
        }
        BigDecimal share = Objects.requireNonNull(answer.share());
        return answer.lines().stream().map(line -> row(line, share)).toList();
    }

    private static List<Object> row(SubsidyAmount.Line line, BigDecimal share) {
        return List.of(
                line.position().code() + " " + line.position().name().here(),
                line.counted(),
                line.base(),
                share,
                line.sum());
    }
}
