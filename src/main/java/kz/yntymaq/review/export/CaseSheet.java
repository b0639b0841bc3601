package kz.yntymaq.review.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Cases as an XLSX: a page of rows is written and forgotten, so that memory does not grow with them. */
class CaseSheet implements AutoCloseable {

    /** Rows that are in memory at once. */
    static final int PAGE = 500;

    /** Rows that programs for tables show, without the heading. */
    static final int MOST = 1_000_000;

    private static final String DAY = "dd.mm.yyyy";
    private static final String MONEY = "#,##0.##";
    private static final int WIDTH = 24;
    private static final List<String> HEADINGS = List.of(
            "review.number",
            "review.cooperative.name",
            "review.programme",
            "review.direction",
            "review.amount",
            "review.stage",
            "review.due",
            "review.export.submitted",
            "review.work.who");

    private final Workbook workbook;
    private final Worksheet sheet;
    private int written;

    /** Begins it. @param texts the text of a key */
    CaseSheet(OutputStream out, UnaryOperator<String> texts) {
        workbook = new Workbook(out, "Yntymaq", null);
        sheet = workbook.newWorksheet(texts.apply("review.export.sheet"));
        sheet.freezePane(0, 1);
        for (int column = 0; column < HEADINGS.size(); column++) {
            sheet.width(column, WIDTH);
            text(column, texts.apply(HEADINGS.get(column)));
        }
    }

    /** How many rows stand in it. */
    int written() {
        return written;
    }

    /** Whether so many rows came together that they were written away with this one. */
    boolean add(ExportedCases.Row row) {
        written++;
        text(0, row.number());
        text(1, row.applicant());
        text(2, row.programme());
        text(3, row.direction());
        if (row.amount() != null) {
            sheet.value(written, 4, row.amount());
            sheet.style(written, 4).format(MONEY).set();
        }
        text(5, row.stage());
        if (row.dueOn() != null) {
            sheet.value(written, 6, row.dueOn());
            sheet.style(written, 6).format(DAY).set();
        }
        sheet.value(written, 7, row.submittedOn());
        sheet.style(written, 7).format(DAY).set();
        text(8, row.worker());
        if (written % PAGE != 0) {
            return false;
        }
        try {
            sheet.flush();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return true;
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** As words: a program for tables reckons nothing in them, whatever sign they begin with. */
    private void text(int column, @Nullable String text) {
        if (text != null) {
            sheet.inlineString(written, column, text);
        }
    }
}
