package kz.yntymaq.programme.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.yntymaq.kernel.RuleViolationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table is, and the files that are none. */
class SheetReaderTest {

    @Test
    void the_rows_beneath_the_numbers_of_the_columns_are_read() throws IOException {
        List<SheetReader.Line> lines = SheetReader.read(table(sheet -> {
            row(sheet, 6, "1", "Зеренді", "Айдарлы", "", "мал шаруашылығы", " жайылым бар ", "");
            row(sheet, 8, "2", "", "Көктерек", "", "=1+1", "", "");
            row(sheet, 9, "3", "", "", "", "", "", "");
        }));
        assertThat(lines).extracting(SheetReader.Line::line).containsExactly(7, 9);
        assertThat(lines.get(0).cells())
                .containsExactly("1", "Зеренді", "Айдарлы", "", "мал шаруашылығы", "жайылым бар", "");
        assertThat(lines.get(1).cells().get(4))
                .as("words that look like a formula")
                .isEqualTo("=1+1");
        assertThat(lines.get(1).formulas()).isEmpty();
    }

    @Test
    void a_formula_is_found_and_not_evaluated() throws IOException {
        List<SheetReader.Line> lines = SheetReader.read(table(sheet -> {
            row(sheet, 6, "1", "", "Айдарлы", "", "", "жайылым бар", "");
            sheet.formula(6, 4, "HYPERLINK(\"http://example.com\",\"x\")");
        }));
        assertThat(lines.get(0).formulas()).containsExactly(5);
    }

    @Test
    void numbers_of_columns_may_be_written_as_numbers() throws IOException {
        byte[] file = workbook(sheet -> {
            for (int column = 0; column < SheetReader.COLUMNS; column++) {
                sheet.value(0, column, column + 1);
            }
            row(sheet, 1, "", "", "Айдарлы", "", "мал шаруашылығы", "жайылым", "");
        });
        assertThat(SheetReader.read(file)).hasSize(1);
    }

    @Test
    void a_table_without_the_heading_of_the_form_or_without_rows_is_none() throws IOException {
        refused(workbook(sheet -> row(sheet, 0, "Айдарлы", "мал", "", "", "", "", "")), "heading");
        refused(table(sheet -> {}), "no-rows");
    }

    @Test
    void what_is_no_table_is_refused_by_what_it_is() {
        refused(new byte[0], "empty");
        refused("Айдарлы;мал".getBytes(StandardCharsets.UTF_8), "other");
        refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "other");
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
                },
                "old");
        refused(new byte[SheetReader.LARGEST + 1], "large");
    }

    @Test
    void a_file_that_unpacks_to_more_than_any_table_is_refused_before_it_is_read() throws IOException {
        byte[] bomb = zip(out -> {
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[64 * 1024];
            for (int i = 0; i < 1024; i++) {
                out.write(zeros);
            }
        });
        assertThat(bomb).hasSizeLessThan(SheetReader.LARGEST);
        refused(bomb, "large");
        refused(
                zip(out -> {
                    for (int i = 0; i < 100; i++) {
                        out.putNextEntry(new ZipEntry("part" + i));
                    }
                }),
                "large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/vbaProject.bin", "xl/embeddings/oleObject1.bin", "xl/externalLinks/externalLink1.xml"})
    void a_file_with_something_foreign_in_it_is_refused(String part) throws IOException {
        refused(with(good(), part, "x"), "active");
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
        "<?xml version='1.0'?><!DOCTYPE a><a/>"
    })
    void a_document_type_is_never_read(String xml) throws IOException {
        refused(with(good(), "xl/sharedStrings.xml", xml), "active");
        refused(
                with(
                        good(),
                        "docProps/other.xml",
                        new String(xml.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)),
                "active");
    }

    @Test
    void a_broken_file_is_refused_and_never_an_error() throws IOException {
        byte[] good = good();
        for (int length = 4; length < good.length; length += 97) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> SheetReader.read(cut)).isInstanceOf(RuleViolationException.class);
        }
        refused(with(good, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1'><c r='ZZZZZZ9'"), "broken");
    }

    @Test
    void a_cell_far_out_does_not_fill_the_memory() throws IOException {
        refused(table(sheet -> sheet.value(6, 5000, "x")), "large");
        for (String far : List.of("ZZZZZZ9", "zzzzzz9", "&#90;ZZZZZ9", "$ZZZZZZ$9", "FXSHRXX9")) {
            refused(sheet("<row r='9'><c r='%s'><v>1</v></c></row>".formatted(far)), "large");
        }
    }

    @Test
    void a_row_or_a_sheet_without_end_is_refused_before_it_is_held() throws IOException {
        refused(sheet("<row r='9'>" + "<c/>".repeat(100_000) + "</row>"), "large");
        refused(sheet("<row/>".repeat(100_000)), "large");
    }

    @Test
    void formulas_that_the_reader_would_write_out_again_and_again_are_refused() throws IOException {
        String shared = "<row r='9'><c r='A9'><f t='shared' ref='A9:G9' si='0'>%s</f></c></row>";
        assertThat(SheetReader.read(sheet(shared.formatted("A1"))).get(0).formulas())
                .containsExactly(1);
        refused(sheet(shared.formatted("A1+".repeat(100_000))), "large");
        refused(sheet(shared.formatted("A1+".repeat(300) + "<v/>" + "A1+".repeat(300))), "large");
        refused(sheet("<row r='9'><c r='A9'><f t='array' ref='A9'>1</f></c></row>".repeat(200)), "large");
    }

    @Test
    void an_element_of_thousands_of_attributes_or_a_part_of_thousands_of_names_is_refused() throws IOException {
        refused(sheet("<row r='9' " + numbered(" a%d='1'", 5_000) + "/>"), "large");
        refused(sheet("<row r='9' " + numbered(" a%d='1'", 300_000) + "/>"), "broken");
        refused(sheet("<row r='9'>" + numbered("<a%d/>", 100_000) + "</row>"), "large");
        refused(sheet("<row r='9'>" + numbered("<a b%d='1'/>", 100_000) + "</row>"), "large");
        refused(sheet("<row r='9' " + numbered(" xmlns:a%d='b'", 300) + "/>"), "large");
        refused(with(good(), "xl/styles.xml", "<styleSheet>" + numbered("<a%d/>", 1000) + "</styleSheet>"), "large");
    }

    private static String numbered(String pattern, int many) {
        return IntStream.range(0, many).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    @Test
    void of_the_text_of_a_cell_no_more_is_kept_than_tells_that_it_is_too_long() throws IOException {
        byte[] file = table(sheet -> {
            for (int row = 6; row < 1006; row++) {
                row(sheet, row, "1", "", "Айдарлы", "", " " + "a,".repeat(16_000), "жайылым", "");
            }
        });
        assertThat(SheetReader.read(file))
                .hasSize(1000)
                .allSatisfy(line -> assertThat(line.cells().get(4)).hasSize(SheetReader.LONGEST_CELL + 1));
    }

    @Test
    void parts_that_no_table_needs_are_not_given_to_the_reader() throws IOException {
        String far = "<worksheet><sheetData><row r='1'><c r='ZZZZZZ9'/></row></sheetData></worksheet>";
        byte[] hidden = with(
                with(good(), "xl/worksheets/sheet1.bin", far),
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='rId3' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/worksheet' Target='worksheets/sheet1.bin'/></Relationships>");
        assertThatThrownBy(() -> SheetReader.read(hidden)).isInstanceOf(RuleViolationException.class);
    }

    /** The good file with these rows beneath the heading. */
    private static byte[] sheet(String rows) throws IOException {
        var heading = new StringBuilder("<row r='6'>");
        for (int column = 1; column <= SheetReader.COLUMNS; column++) {
            heading.append("<c r='%c6'><v>%d</v></c>".formatted('A' + column - 1, column));
        }
        return with(
                good(),
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + heading
                        + "</row>" + rows + "</sheetData></worksheet>");
    }

    private static byte[] good() throws IOException {
        return table(sheet -> row(sheet, 6, "1", "", "Айдарлы", "", "мал шаруашылығы", "жайылым", ""));
    }

    /** A table in the form of appendix 1; the numbers of its columns stand in the sixth row. */
    private static byte[] table(Consumer<Worksheet> rows) throws IOException {
        return workbook(sheet -> {
            row(sheet, 0, "Нысан", "", "", "", "", "", "");
            row(sheet, 5, "1", "2", "3", "4", "5", "6", "7");
            rows.accept(sheet);
        });
    }

    private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Test", null)) {
            fill.accept(workbook.newWorksheet("1"));
        }
        return file.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    private interface Filling {
        void fill(ZipOutputStream out) throws IOException;
    }

    private static byte[] zip(Filling filling) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(file)) {
            filling.fill(out);
        }
        return file.toByteArray();
    }

    /** The file with a part more, or with another content of it. */
    private static byte[] with(byte[] file, String part, String content) throws IOException {
        return zip(out -> {
            try (var in = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                    .get()) {
                for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                    if (!entry.getName().equals(part)) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        in.getInputStream(entry).transferTo(out);
                    }
                }
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    private static void refused(byte[] file, String why) {
        assertThatThrownBy(() -> SheetReader.read(file))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("priority.sheet.refused." + why));
    }
}
