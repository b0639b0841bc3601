package kz.yntymaq.application.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.yntymaq.programme.content.AmountFormula;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.Position;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Role;
import org.jspecify.annotations.Nullable;

/** What a subsidy comes to by the formula of its edition and what is answered: an example, no decision. */
public final class ComputedAmount {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int TIYN = 2;

    private final Content content;
    private final GivenAnswers given;

    private ComputedAmount(Content content, GivenAnswers given) {
        this.content = content;
        this.given = given;
    }

    /** Tenge, to the tiyn; empty for a loan, and while too little is answered. */
    public static Optional<BigDecimal> of(Content content, GivenAnswers given) {
        AmountFormula formula = content.amount();
        return formula == null ? Optional.empty() : new ComputedAmount(content, given).by(formula);
    }

    private Optional<BigDecimal> by(AmountFormula formula) {
        BigDecimal rate = figure(formula.rate());
        if (rate != null) {
            return question(Role.UNITS)
                    .flatMap(units -> Optional.ofNullable(given.number(units.code())))
                    .map(rate::multiply)
                    .map(ComputedAmount::rounded);
        }
        BigDecimal share = figure(formula.share());
        return share == null
                ? Optional.empty()
                : question(Role.PURCHASES).stream()
                        .flatMap(list -> given.rows(list.code()).stream())
                        .flatMap(row -> Stream.ofNullable(part(row, share)))
                        .reduce(BigDecimal::add);
    }

    /**
     * A share of what counts of the cost: the cost of one less the VAT that is taken into credit, and not more than the
     * largest that the passport names. The act does not say which is looked at first; this is the portal's reading.
     */
    private @Nullable BigDecimal part(Map<String, String> row, BigDecimal share) {
        Position position = content.positions().stream()
                .filter(one -> one.code().equals(row.get("POSITION")))
                .findFirst()
                .orElse(null);
        BigDecimal units = GivenAnswers.asNumber(row.get("UNITS"));
        BigDecimal cost = GivenAnswers.asNumber(row.get("COST"));
        if (position == null || units == null || cost == null) {
            return null;
        }
        BigDecimal vat = GivenAnswers.asNumber(row.get("VAT"));
        BigDecimal base = (vat == null ? cost : cost.subtract(vat)).min(position.cap());
        return base.signum() <= 0
                ? null
                : rounded(base.multiply(units).multiply(share).divide(PERCENT));
    }

    private static BigDecimal rounded(BigDecimal tenge) {
        return tenge.setScale(TIYN, RoundingMode.HALF_UP);
    }

    private Optional<Question> question(Role role) {
        return content.question(role);
    }

    private @Nullable BigDecimal figure(@Nullable String code) {
        return code == null
                ? null
                : content.figure(code).map(FigureEntry::value).orElse(null);
    }
}
