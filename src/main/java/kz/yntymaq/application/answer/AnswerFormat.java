package kz.yntymaq.application.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the value of a field free of any language, and writes it in the language of the page when it is
 * shown: who asks for a correction and who makes it may read different ones. What is kept is a row of
 * parts, each a letter for its kind, a colon and its value.
 */
@Component
public class AnswerFormat {

    private static final String BETWEEN = "\u001f";
    private static final String NOTHING = "-";
    private static final String DASH = "–";

    private final Territories territories;
    private final Format format;
    private final Texts texts;

    AnswerFormat(Territories territories, Format format, Texts texts) {
        this.territories = territories;
        this.format = format;
        this.texts = texts;
    }

    /** Words that the applicant wrote, the same in every language. */
    static String words(@Nullable String words) {
        return words == null || words.isBlank() ? NOTHING : "t:" + words.replace(BETWEEN, " ");
    }

    /** A text of the portal by its message key. */
    static String key(@Nullable String key) {
        return part('k', key);
    }

    /** Tenge. */
    static String money(@Nullable BigDecimal tenge) {
        return part('m', tenge == null ? null : tenge.stripTrailingZeros().toPlainString());
    }

    static String number(@Nullable Integer number) {
        return part('n', number);
    }

    static String months(@Nullable Integer months) {
        return part('d', months);
    }

    /** A place by its code. */
    static String place(@Nullable String code) {
        return part('p', code);
    }

    /** What is compared but never written, such as the sum of a file's content. */
    static String mark(String mark) {
        return part('x', mark);
    }

    /** Several parts, one after another. */
    static String row(String... parts) {
        return String.join(BETWEEN, parts);
    }

    /** Several rows as a list; nothing where there are none. */
    static String list(List<String> rows) {
        return rows.isEmpty() ? NOTHING : String.join(BETWEEN + "t:; " + BETWEEN, rows);
    }

    private static String part(char kind, @Nullable Object value) {
        return value == null ? NOTHING : kind + ":" + value;
    }

    /** What is kept, in the language of the page; a dash for nothing. */
    public String written(String kept) {
        return Arrays.stream(kept.split(BETWEEN)).map(this::writtenPart).collect(Collectors.joining());
    }

    /** The rows of a kept list that another one does not have, in the language of the page. */
    public List<String> onlyIn(String list, String other) {
        var rows = new ArrayList<>(rows(list));
        rows(other).forEach(rows::remove);
        return rows.stream().map(this::written).toList();
    }

    private static List<String> rows(String list) {
        return list.equals(NOTHING) ? List.of() : List.of(list.split(BETWEEN + "t:; " + BETWEEN));
    }

    private String writtenPart(String part) {
        if (part.equals(NOTHING)) {
            return DASH;
        }
        String value = part.substring(2);
        return switch (part.charAt(0)) {
            case 't' -> value;
            case 'k' -> texts.get(value);
            case 'm' -> format.money(new BigDecimal(value));
            case 'n' -> format.number(Integer.valueOf(value));
            case 'd' -> texts.get("application.months", Integer.valueOf(value));
            case 'x' -> "";
            case 'p' ->
                territories.findPlace(value).map(Territories.Place::written).orElse(value);
            default -> throw new IllegalArgumentException("no such kind of value: " + part);
        };
    }
}
