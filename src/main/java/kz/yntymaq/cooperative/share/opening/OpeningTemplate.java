package kz.yntymaq.cooperative.share.opening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.share.OpeningBook;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Texts;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The table to be filled in, with the members and with made-up rows that show how; headings in Kazakh and in Russian. */
@Component
class OpeningTemplate {

    private static final int WIDTH = 26;
    private static final int EXAMPLES = 4;

    /** How a program for tables knows UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Texts texts;

    OpeningTemplate(Texts texts) {
        this.texts = texts;
    }

    byte[] workbook(List<OpeningBook.Member> members) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Yntymaq", null)) {
            Worksheet sheet = workbook.newWorksheet(both("share.import.sheet"));
            row(sheet, 0, headings());
            for (int i = 0; i < members.size(); i++) {
                row(sheet, i + 1, who(members.get(i)));
            }
            widen(sheet);
            sheet.freezePane(0, 1);
            Worksheet example = workbook.newWorksheet(both("share.import.example"));
            List<String> words = explained();
            for (int i = 0; i < words.size(); i++) {
                example.inlineString(i, 0, words.get(i));
            }
            row(example, words.size() + 1, headings());
            for (int i = 0; i < EXAMPLES; i++) {
                row(example, words.size() + 2 + i, example(i + 1));
            }
            widen(example);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // into memory
        }
        return file.toByteArray();
    }

    byte[] text(List<OpeningBook.Member> members) {
        var written = new StringBuilder();
        try (var csv = new CSVPrinter(
                written, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            for (String words : explained()) {
                csv.printRecord(OpeningTable.REMARK + " " + words);
            }
            for (int i = 0; i < EXAMPLES; i++) {
                List<String> row = example(i + 1);
                csv.printRecord(Stream.concat(
                        Stream.of(OpeningTable.REMARK + " " + row.get(0)),
                        row.stream().skip(1)));
            }
            csv.printRecord(headings());
            for (OpeningBook.Member member : members) {
                csv.printRecord(who(member));
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
        return Arrays.stream(OpeningColumn.values())
                .map(column -> both(column.key()))
                .toList();
    }

    private List<String> who(OpeningBook.Member member) {
        return List.of(String.valueOf(member.number()), member.name().full());
    }

    private List<String> explained() {
        return IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(n -> Stream.of(Language.KK, Language.RU)
                        .map(language -> texts.in(language, "share.import.explained." + n)))
                .toList();
    }

    /** Cells of a made-up row, which name nobody. */
    private List<String> example(int n) {
        return Arrays.asList(texts.in(n % 2 == 1 ? Language.KK : Language.RU, "share.import.example." + n)
                .split(";", -1));
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isBlank()) {
                sheet.inlineString(row, column, cells.get(column).strip());
            }
        }
    }

    private static void widen(Worksheet sheet) {
        IntStream.range(0, OpeningColumn.values().length).forEach(column -> sheet.width(column, WIDTH));
    }

    private String both(String key) {
        return texts.in(Language.KK, key) + " / " + texts.in(Language.RU, key);
    }
}
