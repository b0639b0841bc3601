package kz.yntymaq.application.answer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kz.yntymaq.programme.content.Question;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the code of their question: one canonical text a value, a list of such by column for rows. Nothing stands
 * for what was not answered. Never changes.
 */
@Immutable
public final class GivenAnswers {

    public static final GivenAnswers NONE = new GivenAnswers(new TreeMap<>());

    /** Texts, and lists of texts by column. */
    private final TreeMap<String, Object> byCode;

    private GivenAnswers(TreeMap<String, Object> byCode) {
        this.byCode = byCode;
    }

    /** As they are stored. @throws IllegalArgumentException for anything but texts and rows of texts */
    static GivenAnswers stored(Map<?, ?> read) {
        var byCode = new TreeMap<String, Object>();
        read.forEach((code, value) ->
                byCode.put(String.valueOf(code), value instanceof List<?> rows ? rows(rows) : asText(value)));
        return new GivenAnswers(byCode);
    }

    private static List<Map<String, String>> rows(List<?> rows) {
        return rows.stream().map(GivenAnswers::row).toList();
    }

    private static Map<String, String> row(Object row) {
        if (!(row instanceof Map<?, ?> columns)) {
            throw new IllegalArgumentException("a row is no map");
        }
        var texts = new LinkedHashMap<String, String>();
        columns.forEach((column, value) -> texts.put(String.valueOf(column), asText(value)));
        return texts;
    }

    private static String asText(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("an answer is no text");
    }

    /** As they are stored. */
    Map<String, Object> toStored() {
        return byCode;
    }

    /** An answer as it is kept; null where none is given, and for rows. */
    public @Nullable String text(String question) {
        return byCode.get(question) instanceof String text ? text : null;
    }

    /** An answer that is a number; null where none is given. */
    public @Nullable BigDecimal number(String question) {
        return Question.asNumber(text(question));
    }

    /** The rows of an answer; none for other answers. */
    public List<Map<String, String>> rows(String question) {
        return byCode.get(question) instanceof List<?> rows ? rows(rows) : List.of();
    }

    /** The same with another answer. @param text null for none */
    public GivenAnswers with(String question, @Nullable String text) {
        return put(question, text);
    }

    /** The same with other rows. */
    public GivenAnswers withRows(String question, List<Map<String, String>> rows) {
        return put(question, rows.isEmpty() ? null : List.copyOf(rows));
    }

    /** The same with the answers to these questions taken from others, where those have none as well. */
    GivenAnswers with(GivenAnswers others, Collection<String> questions) {
        GivenAnswers result = this;
        for (String question : questions) {
            result = result.put(question, others.byCode.get(question));
        }
        return result;
    }

    private GivenAnswers put(String question, @Nullable Object value) {
        if (Objects.equals(byCode.get(question), value)) {
            return this;
        }
        var changed = new TreeMap<>(byCode);
        if (value == null) {
            changed.remove(question);
        } else {
            changed.put(question, value);
        }
        return new GivenAnswers(changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GivenAnswers given && byCode.equals(given.byCode);
    }

    @Override
    public int hashCode() {
        return byCode.hashCode();
    }

    /** Says nothing of the answers: they are somebody's, and logs are read by others. */
    @Override
    public String toString() {
        return byCode.keySet().toString();
    }
}
