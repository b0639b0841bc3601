package kz.yntymaq.cooperative.share.opening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.OpeningBook;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.ui.sheet.RowProblem;
import kz.yntymaq.ui.sheet.RowReader;
import kz.yntymaq.ui.sheet.TableRow;
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

    private final Map<Integer, OpeningBook.Member> byNumber = new HashMap<>();
    private final Map<String, OpeningBook.Member> byIin;
    private final Map<String, ShareKind> kinds;
    private final Map<String, Boolean> forms;
    private final RowReader<OpeningColumn> cells;
    private final Set<String> iins = new HashSet<>();
    private final Set<String> strangers = new HashSet<>();

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
        this.cells = new RowReader<>(today);
    }

    List<RowProblem<OpeningColumn>> problems() {
        return cells.problems();
    }

    /** Whether members are named by their IINs. */
    boolean byIin() {
        return !iins.isEmpty();
    }

    /** How many different IINs no member has, or one with another name. */
    int strangers() {
        return strangers.size();
    }

    /** A row as it is meant; null when something is wrong with it, which is among the problems then. */
    @Nullable
    OpeningRow row(TableRow<OpeningColumn> typed) {
        int before = problems().size();
        if (!cells.isPlain(typed)) {
            return null;
        }
        OpeningBook.Member member = who(typed);
        ShareKind kind = cells.choice(typed, OpeningColumn.KIND, kinds, PROBLEM + OpeningColumn.KIND);
        Boolean property = cells.choice(typed, OpeningColumn.FORM, forms, PROBLEM + OpeningColumn.FORM);
        BigDecimal amount = cells.number(typed, OpeningColumn.AMOUNT, MOST_DIGITS);
        LocalDate on = cells.day(typed, OpeningColumn.ON);
        Contribution.Property thing = Boolean.TRUE.equals(property) ? property(typed, kind) : null;
        if (Boolean.FALSE.equals(property) && !typed.at(OpeningColumn.THING).isEmpty()) {
            cells.wrong(typed, OpeningColumn.THING, PROBLEM + "thing-of-money");
        }
        if (problems().size() > before || member == null || kind == null || amount == null || on == null) {
            return null;
        }
        return new OpeningRow(typed.line(), member, new Contribution(kind, amount, on, thing));
    }

    private OpeningBook.@Nullable Member who(TableRow<OpeningColumn> typed) {
        if (!cells.isGiven(typed, OpeningColumn.WHO)) {
            return null;
        }
        String digits = RowReader.digits(typed.at(OpeningColumn.WHO));
        boolean isNumber = NUMBER.matcher(digits).matches();
        if (!isNumber && Iin.parse(whole(digits)).isEmpty()) {
            wrong(typed, OpeningColumn.WHO, "who");
            return null;
        }
        OpeningBook.Member found = isNumber ? byNumber.get(Integer.valueOf(digits)) : byIin.get(whole(digits));
        if (!isNumber) {
            iins.add(whole(digits));
        }
        if (!isNumber && found != null && !isCalled(found, typed)) {
            found = null; // whose IIN it is nobody learns who does not know the name
        }
        if (found == null) {
            if (!isNumber) {
                strangers.add(whole(digits));
            }
            wrong(typed, OpeningColumn.WHO, "not-member");
            return null;
        }
        if (found.leftOn() != null) {
            wrong(typed, OpeningColumn.WHO, "left");
            return null;
        }
        if (!cells.isGiven(typed, OpeningColumn.NAME)) {
            return null;
        }
        boolean called = isCalled(found, typed);
        if (!called) {
            wrong(typed, OpeningColumn.NAME, "name");
        }
        return called ? found : null;
    }

    private static boolean isCalled(OpeningBook.Member member, TableRow<OpeningColumn> typed) {
        return RowReader.isCalled(
                member.name().full(), typed.at(OpeningColumn.NAME).text());
    }

    private static String whole(String digits) {
        return CUT_IIN.matcher(digits).matches() ? "0".repeat(IIN - digits.length()) + digits : digits;
    }

    private Contribution.@Nullable Property property(TableRow<OpeningColumn> typed, @Nullable ShareKind kind) {
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
                numbered ? cells.day(typed, OpeningColumn.VALUATION_ON) : null);
    }

    private @Nullable String words(TableRow<OpeningColumn> typed, OpeningColumn column, int longest) {
        if (typed.at(column).isEmpty()) {
            wrong(typed, column, "property");
            return null;
        }
        return cells.words(typed, column, longest);
    }

    private void wrong(TableRow<OpeningColumn> typed, OpeningColumn column, String why) {
        cells.wrong(typed, column, PROBLEM + why);
    }
}
