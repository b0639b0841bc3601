package kz.yntymaq.review.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class CaseSheetTest {

    private static final long MIB = 1 << 20;

    @Test
    void words_stay_words_whatever_sign_they_begin_with_and_sums_and_days_are_reckoned_with() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var sheet = new CaseSheet(file, UnaryOperator.identity())) {
            for (String sign : List.of("=1+1", "+7", "-2", "@SUM(A1)", "\tx")) {
                sheet.add(row(sign));
            }
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(6);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("review.number");
            assertThat(rows.subList(1, 6)).allSatisfy(row -> {
                assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(1).getFormula()).isNull();
                assertThat(row.getCell(4).getType()).isEqualTo(CellType.NUMBER);
                assertThat(row.getCell(6).asDate().toLocalDate()).isEqualTo("2026-11-30");
            });
            assertThat(rows.get(1).getCell(1)).extracting(Cell::asString).isEqualTo("=1+1");
        }
    }

    /** Growth is what the file, its parts and the rows hold: what nobody needs any more is collected first. */
    @Test
    void a_hundred_thousand_rows_take_little_memory() throws IOException {
        var bytes = new AtomicLong();
        long before = used();
        long most = 0;
        try (var parts = new PartsStream((part, content) -> bytes.addAndGet(content.length));
                var sheet = new CaseSheet(parts, UnaryOperator.identity())) {
            for (int i = 1; i <= 100_000; i++) {
                sheet.add(row("«Береке %d» кооперативі".formatted(i)));
                if (i % 25_000 == 0) {
                    most = Math.max(most, used() - before);
                }
            }
            assertThat(sheet.written()).isEqualTo(100_000);
        }
        assertThat(bytes.get()).isGreaterThan(MIB);
        assertThat(most).isLessThan(64 * MIB);
    }

    private static long used() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }

    private static ExportedCases.Row row(String applicant) {
        return new ExportedCases.Row(
                "AA-2026-11-000001",
                applicant,
                "Ауыл аманаты",
                "Мал шаруашылығы",
                new BigDecimal("10000000.50"),
                "Тексеру",
                LocalDate.of(2026, 11, 30),
                LocalDate.of(2026, 11, 23),
                null);
    }
}
