package kz.yntymaq.cooperative.share.opening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.OpeningBook;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.ui.TypedValue;
import kz.yntymaq.ui.TypedValueException;
import kz.yntymaq.ui.sheet.TableFile;
import org.jspecify.annotations.Nullable;

/** Reads rows of a register: what is typed in each cell, and who is meant. Collects all that is wrong. */
final class OpeningCells {

    private static final String PROBLEM = "share.import.problem.";
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_DIGITS = 13;
    private static final int IIN = 12;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    /** An IIN whose leading zeros a program for tables has dropped. */
    private static final Pattern CUT_IIN = Pattern.compile("[0-9]{9,11}");

    /** What a program for tables leaves of a sum: it reckons in halves of halves. */
    private static final BigDecimal SLIP = new BigDecimal("0.000001");

    /** The tenge is the money of Kazakhstan since this day. */
    static final LocalDate FIRST_DAY = LocalDate.of(1993, 11, 15);

    private final Map<Integer, OpeningBook.Member> byNumber = new HashMap<>();
    private final Map<String, OpeningBook.Member> byIin;
    private final Map<String, ShareKind> kinds;
    private final Map<String, Boolean> forms;
    private final LocalDate today;
    private final List<OpeningProblem> problems = new ArrayList<>();

    OpeningCells(
            List<OpeningBook.Member> members,
            Map<String, OpeningBook.Member> byIin,
            Map<String, ShareKind> kinds,
            Map<String, Boolean> forms,
            LocalDate today) {
        members.forEach(each -> byNumber.put(each.number(), each));
        this.byIin = byIin;
        this.kinds = kinds;
        this.forms = forms;
        this.today = today;
    }

    List<OpeningProblem> problems() {
        return problems;
    }

    /** A row as it is meant; null when something is wrong with it, which is among the problems then. */
    @Nullable
    OpeningRow row(OpeningTable.Typed typed) {
        int before = problems.size();
        typed.cells().forEach((column, cell) -> {
            if (cell.formula()) {
                wrong(typed, column, "formula");
            } else if (cell.text().length() > TableFile.LONGEST_CELL) {
                wrong(typed, column, "long");
            }
        });
        if (problems.size() > before) {
            return null;
        }
        OpeningBook.Member member = who(typed);
        ShareKind kind = choice(typed, OpeningColumn.KIND, kinds);
        Boolean property = choice(typed, OpeningColumn.FORM, forms);
        BigDecimal amount = amount(typed);
        LocalDate on = day(typed, OpeningColumn.ON);
        Contribution.Property thing = Boolean.TRUE.equals(property) ? property(typed, kind) : null;
        if (Boolean.FALSE.equals(property) && !typed.at(OpeningColumn.THING).isEmpty()) {
            wrong(typed, OpeningColumn.THING, "thing-of-money");
        }
        if (problems.size() > before || member == null || kind == null || amount == null || on == null) {
            return null;
        }
        return new OpeningRow(typed.line(), member, new Contribution(kind, amount, on, thing));
    }

    private OpeningBook.@Nullable Member who(OpeningTable.Typed typed) {
        TableFile.Cell cell = typed.at(OpeningColumn.WHO);
        if (cell.isEmpty()) {
            wrong(typed, OpeningColumn.WHO, "empty");
            return null;
        }
        String digits = digits(cell);
        boolean isNumber = NUMBER.matcher(digits).matches();
        if (!isNumber && Iin.parse(whole(digits)).isEmpty()) {
            wrong(typed, OpeningColumn.WHO, "who");
            return null;
        }
        OpeningBook.Member found = isNumber ? byNumber.get(Integer.valueOf(digits)) : byIin.get(whole(digits));
        if (found == null) {
            wrong(typed, OpeningColumn.WHO, "not-member");
            return null;
        }
        if (found.leftOn() != null) {
            wrong(typed, OpeningColumn.WHO, "left");
            return null;
        }
        String name = typed.at(OpeningColumn.NAME).text();
        if (name.isEmpty()) {
            wrong(typed, OpeningColumn.NAME, "empty");
            return null;
        }
        if (!isCalled(found, name)) {
            wrong(typed, OpeningColumn.NAME, "name");
            return null;
        }
        return found;
    }

    /** Two words of the name at least, and none that is not the member's. */
    private static boolean isCalled(OpeningBook.Member member, String typed) {
        Set<String> words = TypedText.nameWords(typed);
        return words.size() > 1 && TypedText.nameWords(member.name().full()).containsAll(words);
    }

    private static String digits(TableFile.Cell cell) {
        BigDecimal number = cell.number();
        return number == null
                ? TypedText.compact(cell.text())
                : number.stripTrailingZeros().toPlainString();
    }

    private static String whole(String digits) {
        return CUT_IIN.matcher(digits).matches() ? "0".repeat(IIN - digits.length()) + digits : digits;
    }

    private <T> @Nullable T choice(OpeningTable.Typed typed, OpeningColumn column, Map<String, T> words) {
        TableFile.Cell cell = typed.at(column);
        T found = words.get(OpeningTable.folded(cell.text()));
        if (found == null) {
            wrong(typed, column, cell.isEmpty() ? "empty" : column.name());
            return null;
        }
        return found;
    }

    private @Nullable BigDecimal amount(OpeningTable.Typed typed) {
        TableFile.Cell cell = typed.at(OpeningColumn.AMOUNT);
        if (cell.isEmpty()) {
            wrong(typed, OpeningColumn.AMOUNT, "empty");
            return null;
        }
        try {
            BigDecimal typedNumber = cell.number();
            BigDecimal amount = typedNumber == null ? TypedValue.number(cell.text()) : ofTable(typedNumber);
            if (amount == null) {
                wrong(typed, OpeningColumn.AMOUNT, "decimals");
                return null;
            }
            if (amount.signum() <= 0) {
                wrong(typed, OpeningColumn.AMOUNT, "positive");
                return null;
            }
            if (amount.precision() - amount.scale() > MOST_DIGITS) {
                wrong(typed, OpeningColumn.AMOUNT, "large");
                return null;
            }
            return amount.setScale(2, RoundingMode.UNNECESSARY);
        } catch (TypedValueException none) {
            problems.add(OpeningProblem.of(typed.line(), OpeningColumn.AMOUNT, none.key(), none.arguments()));
            return null;
        }
    }

    /** The sum that stands in a cell of numbers; null when it has more than two decimals. */
    private static @Nullable BigDecimal ofTable(BigDecimal number) {
        if (number.precision() - number.scale() > MOST_DIGITS) {
            return number.signum() > 0 ? BigDecimal.TEN.pow(MOST_DIGITS) : number;
        }
        BigDecimal sum = number.setScale(2, RoundingMode.HALF_UP);
        return sum.subtract(number).abs().compareTo(SLIP) <= 0 ? sum : null;
    }

    private @Nullable LocalDate day(OpeningTable.Typed typed, OpeningColumn column) {
        TableFile.Cell cell = typed.at(column);
        if (cell.isEmpty()) {
            wrong(typed, column, "empty");
            return null;
        }
        LocalDate day = cell.day();
        try {
            day = cell.number() == null ? TypedValue.day(cell.text()) : day;
        } catch (TypedValueException none) {
            day = null;
        }
        if (day == null) {
            wrong(typed, column, "day");
            return null;
        }
        if (day.isAfter(today)) {
            wrong(typed, column, "future");
            return null;
        }
        if (day.isBefore(FIRST_DAY)) {
            wrong(typed, column, "before-tenge");
            return null;
        }
        return day;
    }

    private Contribution.@Nullable Property property(OpeningTable.Typed typed, @Nullable ShareKind kind) {
        if (kind == ShareKind.FEE) {
            wrong(typed, OpeningColumn.FORM, "fee-in-money");
            return null;
        }
        String thing = words(typed, OpeningColumn.THING, LONGEST_WORDS);
        String valuedBy = words(typed, OpeningColumn.VALUED_BY, LONGEST_WORDS);
        boolean numbered = !typed.at(OpeningColumn.VALUATION_NUMBER).isEmpty();
        boolean dated = !typed.at(OpeningColumn.VALUATION_ON).isEmpty();
        if (numbered != dated) {
            wrong(typed, numbered ? OpeningColumn.VALUATION_ON : OpeningColumn.VALUATION_NUMBER, "valuation");
            return null;
        }
        if (thing == null || valuedBy == null) {
            return null;
        }
        return new Contribution.Property(
                thing,
                valuedBy,
                numbered ? words(typed, OpeningColumn.VALUATION_NUMBER, LONGEST_NUMBER) : null,
                numbered ? day(typed, OpeningColumn.VALUATION_ON) : null);
    }

    private @Nullable String words(OpeningTable.Typed typed, OpeningColumn column, int longest) {
        String words = TypedText.words(typed.at(column).text());
        if (words.isEmpty()) {
            wrong(typed, column, "property");
            return null;
        }
        if (words.length() > longest) {
            wrong(typed, column, "long");
            return null;
        }
        return words;
    }

    private void wrong(OpeningTable.Typed typed, OpeningColumn column, String why) {
        problems.add(OpeningProblem.of(typed.line(), column, PROBLEM + why));
    }
}
