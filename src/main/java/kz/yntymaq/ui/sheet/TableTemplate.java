package kz.yntymaq.ui.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Texts;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table to be filled in, with rows that are begun and with made-up rows that show how; headings in Kazakh and in Russian.
 * Its texts are {@code <name>.sheet}, {@code <name>.explained.1} and on, {@code <name>.example.1} and on.
 *
 * @param name beginning of the message keys of its texts
 * @param explained how many sentences explain it
 * @param examples how many made-up rows it has; those with an odd number in Kazakh, the others in Russian
 */
public record TableTemplate<C extends Enum<C> & TableColumn>(
        Texts texts, Class<C> columns, String name, int explained, int examples) {

    private static final int WIDTH = 26;

    /** How a program for tables knows UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** As XLSX. @param begun cells of rows that stand in it already */
    public byte[] workbook(List<List<String>> begun) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Yntymaq", null)) {
            Worksheet sheet = workbook.newWorksheet(both(name + ".sheet"));
            row(sheet, 0, headings());
            for (int i = 0; i < begun.size(); i++) {
                row(sheet, i + 1, begun.get(i));
            }
            widen(sheet);
            sheet.freezePane(0, 1);
            Worksheet example = workbook.newWorksheet(both("sheet.example"));
            List<String> words = explained(Language.KK, Language.RU);
            for (int i = 0; i < words.size(); i++) {
                example.inlineString(i, 0, words.get(i));
            }
            row(example, words.size() + 1, headings());
            for (int i = 0; i < examples; i++) {
                row(example, words.size() + 2 + i, example(i + 1));
            }
            widen(example);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // into memory
        }
        return file.toByteArray();
    }

    /** As CSV in UTF-8. @param begun cells of rows that stand in it already */
    public byte[] text(List<List<String>> begun) {
        var written = new StringBuilder();
        try (var csv = new CSVPrinter(
                written, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            for (String words : explained(Language.KK, Language.RU)) {
                csv.printRecord(HeadedTable.REMARK + " " + words);
            }
            for (int i = 0; i < examples; i++) {
                List<String> row = example(i + 1);
                csv.printRecord(Stream.concat(
                        Stream.of(HeadedTable.REMARK + " " + row.get(0)),
                        row.stream().skip(1)));
            }
            csv.printRecord(headings());
            for (List<String> row : begun) {
                csv.printRecord(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // into memory
        }
        byte[] text = written.toString().getBytes(StandardCharsets.UTF_8);
        byte[] file = Arrays.copyOf(MARK, MARK.length + text.length);
        System.arraycopy(text, 0, file, MARK.length, text.length);
        return file;
    }

    private List<String> headings() {
        return Arrays.stream(columns.getEnumConstants())
                .map(column -> both(column.key()))
                .toList();
    }

    private List<String> explained(Language... languages) {
        return IntStream.rangeClosed(1, explained)
                .boxed()
                .flatMap(n -> Arrays.stream(languages).map(language -> texts.in(language, name + ".explained." + n)))
                .toList();
    }

    /** Cells of a made-up row, which name nobody. */
    private List<String> example(int n) {
        return Arrays.asList(texts.in(n % 2 == 1 ? Language.KK : Language.RU, name + ".example." + n)
                .split(";", -1));
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isBlank()) {
                sheet.inlineString(row, column, cells.get(column).strip());
            }
        }
    }

    private void widen(Worksheet sheet) {
        IntStream.range(0, columns.getEnumConstants().length).forEach(column -> sheet.width(column, WIDTH));
    }

    private String both(String key) {
        return texts.in(Language.KK, key) + " / " + texts.in(Language.RU, key);
    }
}
