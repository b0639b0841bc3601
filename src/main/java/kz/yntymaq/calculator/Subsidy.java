package kz.yntymaq.calculator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.yntymaq.programme.content.AmountFormula;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.DutyEntry;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.Position;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.SubsidyAmount;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A subsidy that can be computed, as the edition in force says it: nothing of it stands in code, so that a programme that
 * is added has its calculator at once.
 *
 * @param figure what the formula counts with: tenge a unit, or percent of the cost
 * @param raised percent up to which a decision may raise the share; null where none may, and for a rate a unit
 */
record Subsidy(
        Programme programme,
        Edition edition,
        FigureEntry figure,
        @Nullable BigDecimal raised) {

    /** One of a programme; empty for a loan, and where the edition lacks what is computed with. */
    static Optional<Subsidy> of(Programme programme, Edition edition) {
        Content content = edition.content();
        AmountFormula formula = content.amount();
        if (formula == null || content.kind().isLent()) {
            return Optional.empty();
        }
        return figure(content, formula.rate())
                .or(() -> figure(content, formula.share()))
                .map(figure -> new Subsidy(
                        programme,
                        edition,
                        figure,
                        figure(content, formula.raisedShare())
                                .map(FigureEntry::value)
                                .orElse(null)));
    }

    private static Optional<FigureEntry> figure(Content content, @Nullable String code) {
        return code == null ? Optional.empty() : content.figure(code);
    }

    /** Whether so many tenge are given for each unit; else a share of what was bought. */
    public boolean isPerUnit() {
        return figure.unit() == FigureEntry.Unit.TENGE;
    }

    /** The things whose cost is shared. */
    public List<Position> positions() {
        return edition.content().positions();
    }

    /** How the application asks for the units. */
    public Optional<Question> units() {
        return edition.content().question(Question.Role.UNITS);
    }

    /** What is counted, in the words of the edition: «kg»; empty where it names none. */
    public String unit() {
        return units().map(Question::unit).map(unit -> ", " + unit.here()).orElse("");
    }

    /** The same after a number; empty where it names none. */
    public String unitAfter() {
        return units().map(Question::unit).map(unit -> "\u00a0" + unit.here()).orElse("");
    }

    /** What is given for units, tenge. */
    BigDecimal of(BigDecimal units) {
        String asked = units().map(Question::code).orElse("");
        return SubsidyAmount.of(
                        edition.content(), code -> code.equals(asked) ? units.toPlainString() : null, rows -> List.of())
                .orElse(BigDecimal.ZERO);
    }

    /** What is given for purchases. @param share percent */
    List<SubsidyAmount.Line> of(List<Purchase> bought, BigDecimal share) {
        List<Map<String, String>> rows = bought.stream().map(Purchase::row).toList();
        return SubsidyAmount.lines(edition.content(), rows, share);
    }

    /** What a sum brings with it, where only from a sum on something must be done. */
    List<DutyEntry> duties(BigDecimal sum) {
        return edition.content().duties().stream()
                .filter(duty -> figure(edition.content(), duty.fromSum())
                        .filter(from -> sum.compareTo(from.value()) >= 0)
                        .isPresent())
                .toList();
    }
}
