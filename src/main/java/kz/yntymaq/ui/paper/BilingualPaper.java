package kz.yntymaq.ui.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A paper in both official languages, paragraph beside paragraph: Kazakh left, Russian right.
 *
 * @param mark what it is as long as it is not in force, such as a draft; null for a paper in force
 * @param seal by which anybody checks the paper; null for one that is not checked so
 */
public record BilingualPaper(
        Bilingual title,
        @Nullable Bilingual mark,
        List<Row> rows,
        @Nullable Seal seal) {

    /** A QR code with what it leads to in words. */
    public record Seal(QrCode code, Bilingual text) {}

    public BilingualPaper(Bilingual title, @Nullable Bilingual mark, List<Row> rows) {
        this(title, mark, rows, null);
    }

    /** What a row is. */
    public enum Kind {
        HEADING,
        TEXT
    }

    /** A paragraph in both languages. */
    public record Row(Kind kind, Bilingual text) {

        public boolean isHeading() {
            return kind == Kind.HEADING;
        }
    }

    public BilingualPaper {
        rows = List.copyOf(rows);
    }

    /** All its words without any form, as they are signed: in Kazakh, then in Russian. */
    public String words() {
        return words(Language.KK) + "\n\n" + words(Language.RU) + "\n";
    }

    private String words(Language in) {
        return Stream.concat(Stream.of(title), rows.stream().map(Row::text))
                .map(each -> each.in(in))
                .collect(Collectors.joining("\n"));
    }

    /** Rows one after another. */
    public static final class Rows {

        private final List<Row> rows = new ArrayList<>();

        public Rows heading(Bilingual text) {
            rows.add(new Row(Kind.HEADING, text));
            return this;
        }

        /** A text, each of whose lines is a paragraph of its own; the languages need not have as many. */
        public Rows text(Bilingual text) {
            List<String> kk = text.kk().lines().filter(line -> !line.isBlank()).toList();
            List<String> ru = text.ru().lines().filter(line -> !line.isBlank()).toList();
            for (int i = 0; i < Math.max(kk.size(), ru.size()); i++) {
                rows.add(new Row(Kind.TEXT, new Bilingual(line(kk, i), line(ru, i))));
            }
            return this;
        }

        private static String line(List<String> lines, int i) {
            return i < lines.size() ? lines.get(i) : "";
        }

        public List<Row> made() {
            return List.copyOf(rows);
        }
    }
}
