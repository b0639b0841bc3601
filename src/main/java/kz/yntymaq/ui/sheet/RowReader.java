package kz.yntymaq.ui.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.ui.TypedValue;
import kz.yntymaq.ui.TypedValueException;
import org.jspecify.annotations.Nullable;

/** Reads what people typed into the cells of a table, as strictly as a form does. Collects all that is wrong. */
public final class RowReader<C extends Enum<C> & TableColumn> {

    private static final String PROBLEM = "sheet.problem.";

    /** What a program for tables leaves of a sum: it reckons in halves of halves. */
    private static final BigDecimal SLIP = new BigDecimal("0.000001");

    /** The tenge is the money of Kazakhstan since this day. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1993, 11, 15);

    private final LocalDate today;
    private final List<RowProblem<C>> problems = new ArrayList<>();

    public RowReader(LocalDate today) {
        this.today = today;
    }

    /** All that was found wrong so far. */
    public List<RowProblem<C>> problems() {
        return problems;
    }

    public void wrong(TableRow<C> row, C column, String key, Object... arguments) {
        problems.add(RowProblem.of(row.line(), column, key, arguments));
    }

    /** Whether no cell of a row holds a formula or too long a text; what does is wrong. */
    public boolean isPlain(TableRow<C> row) {
        int before = problems.size();
        row.cells().forEach((column, cell) -> {
            if (cell.formula()) {
                wrong(row, column, PROBLEM + "formula");
            } else if (cell.text().length() > TableFile.LONGEST_CELL) {
                wrong(row, column, PROBLEM + "long");
            }
        });
        return problems.size() == before;
    }

    /** Whether something stands in a cell; where nothing does, that is wrong. */
    public boolean isGiven(TableRow<C> row, C column) {
        boolean given = !row.at(column).isEmpty();
        if (!given) {
            wrong(row, column, PROBLEM + "empty");
        }
        return given;
    }

    /** What a word means; null when it means nothing. @param otherwise message key for a word that is not among them */
    public <T> @Nullable T choice(TableRow<C> row, C column, Map<String, T> words, String otherwise) {
        if (!isGiven(row, column)) {
            return null;
        }
        T found = words.get(HeadedTable.folded(row.at(column).text()));
        if (found == null) {
            wrong(row, column, otherwise);
        }
        return found;
    }

    /**
     * A number above zero with two decimals at most; null when it is none.
     *
     * @param digits before the decimals, at most
     */
    public @Nullable BigDecimal number(TableRow<C> row, C column, int digits) {
        if (!isGiven(row, column)) {
            return null;
        }
        TableFile.Cell cell = row.at(column);
        try {
            BigDecimal typed = cell.number();
            BigDecimal number = typed == null ? TypedValue.number(cell.text()) : ofTable(typed, digits);
            if (number == null) {
                wrong(row, column, PROBLEM + "decimals");
                return null;
            }
            if (number.signum() <= 0) {
                wrong(row, column, PROBLEM + "positive");
                return null;
            }
            if (number.precision() - number.scale() > digits) {
                wrong(row, column, PROBLEM + "large");
                return null;
            }
            return number.setScale(2, RoundingMode.UNNECESSARY);
        } catch (TypedValueException none) {
            wrong(row, column, none.key(), none.arguments());
            return null;
        }
    }

    /** The number that stands in a cell of numbers; null when it has more than two decimals. */
    private static @Nullable BigDecimal ofTable(BigDecimal number, int digits) {
        if (number.precision() - number.scale() > digits) {
            return number.signum() > 0 ? BigDecimal.TEN.pow(digits) : number;
        }
        BigDecimal sum = number.setScale(2, RoundingMode.HALF_UP);
        return sum.subtract(number).abs().compareTo(SLIP) <= 0 ? sum : null;
    }

    /** A day that is over or today, since there is the tenge; null when it is none. */
    public @Nullable LocalDate day(TableRow<C> row, C column) {
        if (!isGiven(row, column)) {
            return null;
        }
        LocalDate day = day(row.at(column));
        if (day == null) {
            wrong(row, column, PROBLEM + "day");
            return null;
        }
        if (day.isAfter(today)) {
            wrong(row, column, PROBLEM + "future");
            return null;
        }
        if (day.isBefore(FIRST_DAY)) {
            wrong(row, column, PROBLEM + "before-tenge");
            return null;
        }
        return day;
    }

    private static @Nullable LocalDate day(TableFile.Cell cell) {
        if (cell.number() != null) {
            return cell.day();
        }
        try {
            return TypedValue.day(cell.text());
        } catch (TypedValueException none) {
            return null;
        }
    }

    /** Words, in one line; null where none stand or too many. @param longest in characters; too many are wrong */
    public @Nullable String words(TableRow<C> row, C column, int longest) {
        String words = TypedText.words(row.at(column).text());
        if (words.length() > longest) {
            wrong(row, column, PROBLEM + "long");
            return null;
        }
        return words.isEmpty() ? null : words;
    }

    /** The digits of a number that names something, however the program for tables keeps it. */
    public static String digits(TableFile.Cell cell) {
        BigDecimal number = cell.number();
        return number == null
                ? TypedText.compact(cell.text())
                : number.stripTrailingZeros().toPlainString();
    }

    /** Whether somebody of this name is meant: two words of it at least, and none that is another's. */
    public static boolean isCalled(String name, String typed) {
        Set<String> words = TypedText.nameWords(typed);
        return words.size() > 1 && TypedText.nameWords(name).containsAll(words);
    }
}
