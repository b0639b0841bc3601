package kz.yntymaq.programme.content;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.SearchWords;
import kz.yntymaq.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A question of the application, or a column of a list.
 *
 * @param code unique in the edition (a column: in its list), whatever the size of its letters; letters, digits and
 *     underscores. The page's input is called by it in small letters, so that {@code VERSION} and {@code ONCE} are none
 * @param hint beneath the label, null for none. It may name figures of the edition by their code, as
 *     {@code {MAX_GRACE_MONTHS, plural, …}} does; {@code …_TENGE} is a figure in tenge, {@code MCI} the index itself
 * @param notes what is said beneath the hint of a list
 * @param row what a row of a list is called, {@code {n}} stands for its number; null for the label and the number
 * @param required whether an application may not be sent without an answer; asked only where {@code when} holds
 * @param when the answer of another question of the same page or an earlier one that makes this one asked; null for always
 * @param role what the portal itself does with the answer, null for nothing
 * @param options for {@code CHOICE}
 * @param columns for {@code ROWS}
 * @param least smallest number, null for the kind's own
 * @param most largest number, or most characters of words; null for the kind's own
 * @param unit after a number, null for none
 * @param computed of a column: how it follows from others; null where it is answered
 * @param together of a column: what its values in all rows are to each other; null for nothing
 * @param source where the rules demand it, {@code ROUTE} where the portal asks by itself
 */
public record Question(
        String code,
        Kind kind,
        Wording label,
        @Nullable Wording hint,
        List<Note> notes,
        @Nullable Wording row,
        boolean required,
        @Nullable Condition when,
        @Nullable Role role,
        List<Choice> options,
        List<Question> columns,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable Wording unit,
        @Nullable Computed computed,
        @Nullable Together together,
        LegalReference source) {

    /** What the values of a column in all rows of its list are to each other. */
    public enum Together {
        /** Their sum is shown. */
        SUM,
        /** No value stands there twice. */
        ONCE,
        /** The same, in rows of which a share is reckoned together: a member may bring two kinds of produce. */
        ONCE_A_SHARE,
        /** A tick: whoever answers vouches that the row is of another one, who is only called the same. */
        APART
    }

    /** What an answer is, and so how a page asks for it, reads it and shows it. */
    public enum Kind {
        /** One line in the applicant's own words. */
        WORDS,
        /** Several lines in the applicant's own words. */
        TEXT,
        /** One of the options. */
        CHOICE,
        /** A tick: yes, or nothing said. */
        TICK,
        /** Yes or no, answered either way. */
        YES_NO,
        /** Tenge, with tiyn. */
        MONEY,
        /** A whole number. */
        COUNT,
        /** A number with up to three decimals. */
        NUMBER,
        MONTHS,
        YEAR,
        DAY,
        /** A village, found by its name or step by step. */
        PLACE,
        /** A number of a person or an organisation, with its control digit. */
        IIN_OR_BIN,
        /** Rows of columns. */
        ROWS
    }

    /** What the portal itself does with an answer, so that no code names a question. */
    public enum Role {
        /** Where the project runs: the district's office considers it. */
        PLACE,
        /** What kind of project it is. */
        DIRECTION,
        /** What is asked for, in tenge. */
        AMOUNT,
        TERM,
        GRACE,
        /** What the applicant adds of the own money, in tenge; nothing for none. */
        OWN_MONEY,
        /** What others add: rows with a column {@code SUM}. */
        OTHER_MONEY,
        /** What is bought: rows whose columns {@code ITEM, KIND, PRICE, FROM_RELATIVE, USED, FOR_RENT} rules look at; where
         * a cost is shared, {@code POSITION, UNITS, COST, VAT} are reckoned with. */
        PURCHASES,
        /** What is offered as security: rows with a column {@code VALUE}. */
        COLLATERAL,
        /** What is produced and sold: rows whose columns {@code WHEN} ({@code NOW, AFTER}) and {@code YEAR} are held together. */
        SALES,
        JOBS_NOW,
        JOBS_PLANNED,
        /** Numbers of invoices, each used once in the whole portal. */
        INVOICES,
        /** Units that are paid for, such as kilograms. */
        UNITS,
        /** The number that the state's system gave, where the act has it handed in there. */
        NUMBER_ELSEWHERE,
        /** The day on which it did. */
        DAY_ELSEWHERE,
        /** Whether a special commission concluded that the applicant fits; where the portal has a record of it, that counts. */
        CONCLUSION_POSITIVE,
        /** The day of that conclusion. */
        CONCLUSION_DAY,
        /** Whether it was withdrawn. */
        CONCLUSION_REVOKED,
        /** Whether applications are suspended because of duties that were not met. */
        SUSPENDED
    }

    /**
     * One of the options.
     *
     * @param kind what it is to the rules, null for nothing; for a direction one of {@code Facts.Business}
     */
    public record Choice(
            String code, Wording label, @Nullable String kind) {}

    /**
     * Another question's answer.
     *
     * @param question its code
     * @param is the code of the option, {@code yes} or {@code no}; several, of which each will do, stand with commas between them
     */
    public record Condition(String question, String is) {

        private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

        /** The answers of which each will do. */
        public List<String> answers() {
            return List.of(COMMA.split(is.strip()));
        }

        /** Whether it is met by an answer as it is kept; a tick that was not set is a no. */
        public boolean holds(@Nullable String kept) {
            return answers().contains(kept == null ? "no" : kept);
        }
    }

    public Question {
        options = Lists.orNone(options);
        columns = Lists.orNone(columns);
        notes = Lists.orNone(notes);
    }

    /** Rows that answer it, with what is computed in them. @param rows as they are stored */
    public List<Map<String, String>> reckoned(List<Map<String, String>> rows) {
        List<Map<String, String>> reckoned = rows;
        for (Question column : columns) {
            if (column.computed != null) {
                reckoned = column.computed.in(column.code, reckoned);
            }
        }
        return reckoned;
    }

    /** A row without what is computed in it. */
    public Map<String, String> stored(Map<String, String> row) {
        var stored = new LinkedHashMap<>(row);
        columns.stream()
                .filter(column -> column.computed != null && column.computed.isTold(row))
                .forEach(column -> stored.remove(column.code));
        return stored;
    }

    /** The sums of a column that is computed or summed. @param rows with what is computed in them */
    public List<Computed.Total> totals(List<Map<String, String>> rows) {
        if (computed != null) {
            return computed.totals(code, rows);
        }
        return together == Together.SUM ? Computed.sum(code, rows) : List.of();
    }

    /**
     * The earlier row in which the value of a row stands already; -1 for none, and where it may stand there twice.
     *
     * @param column one of this list
     * @param row number of the row, from 0
     */
    public int earlier(Question column, List<Map<String, String>> rows, int row) {
        return before(column, rows, row).findFirst().orElse(-1);
    }

    /** In how many earlier rows it stands already. */
    public int timesEarlier(Question column, List<Map<String, String>> rows, int row) {
        return (int) before(column, rows, row).count();
    }

    private IntStream before(Question column, List<Map<String, String>> rows, int row) {
        String value = column.together != Together.ONCE && column.together != Together.ONCE_A_SHARE
                ? null
                : rows.get(row).get(column.code);
        return value == null || isVouchedApart(rows.get(row))
                ? IntStream.empty()
                : IntStream.range(0, row)
                        .filter(before -> isSame(value, rows.get(before).get(column.code)))
                        .filter(before ->
                                column.together == Together.ONCE || isShared(rows.get(before), rows.get(row)));
    }

    /** Whether whoever answers may vouch that a row of this list is of another one who is called the same. */
    public boolean tellsApart() {
        return columns.stream().anyMatch(column -> column.together == Together.APART);
    }

    /** Whether whoever answered vouches that a row is of another one than those who are called the same. */
    private boolean isVouchedApart(Map<String, String> row) {
        return columns.stream()
                .anyMatch(column -> column.together == Together.APART && "yes".equals(row.get(column.code)));
    }

    /** Whether two values read the same, however they are written. */
    public static boolean isSame(String value, @Nullable String other) {
        return other != null && SearchWords.folded(value).equals(SearchWords.folded(other));
    }

    /** Whether rows are shared out together. */
    private boolean isShared(Map<String, String> one, Map<String, String> other) {
        return columns.stream()
                .map(Question::computed)
                .filter(computed -> computed != null && computed.way() == Computed.Way.SHARE)
                .allMatch(share -> share.group(one).equals(share.group(other)));
    }

    /** An answer that is a number, as it is kept; null for nothing, and for what is none: an edition may give its role to words. */
    public static @Nullable BigDecimal asNumber(@Nullable String kept) {
        try {
            return kept == null ? null : new BigDecimal(kept);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** What it is called, with the unit of its number. */
    public Wording named() {
        return unit == null
                ? label
                : new Wording(
                        label.kk() + ", " + unit.kk(), label.ru() + ", " + unit.ru(), label.en() + ", " + unit.en());
    }

    /** Whether it concerns whoever answered so. @param answers kept answers by code: those of the row for a column */
    public boolean concerns(Function<String, @Nullable String> answers) {
        return when == null || when.holds(answers.apply(when.question()));
    }

    /** One of the options by its code. */
    public Optional<Choice> option(String asked) {
        return options.stream().filter(option -> option.code().equals(asked)).findFirst();
    }

    /** A column of the list by its code. */
    public Optional<Question> column(String asked) {
        return columns.stream().filter(column -> column.code().equals(asked)).findFirst();
    }
}
