package kz.yntymaq.programme.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.yntymaq.programme.content.Question.Role;
import org.jspecify.annotations.Nullable;

/** What a subsidy comes to by the formula of its edition and what is answered: an example, no decision. */
public final class SubsidyAmount {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int TIYN = 2;

    private final Content content;
    private final Function<String, @Nullable String> answers;
    private final Function<String, List<Map<String, String>>> rows;

    private SubsidyAmount(
            Content content,
            Function<String, @Nullable String> answers,
            Function<String, List<Map<String, String>>> rows) {
        this.content = content;
        this.answers = answers;
        this.rows = rows;
    }

    /**
     * Tenge, to the tiyn; empty for a loan, and while too little is answered.
     *
     * @param answers what is kept of an answer by the code of its question
     * @param rows the rows of an answer by the code of its question
     */
    public static Optional<BigDecimal> of(
            Content content,
            Function<String, @Nullable String> answers,
            Function<String, List<Map<String, String>>> rows) {
        AmountFormula formula = content.amount();
        return formula == null ? Optional.empty() : new SubsidyAmount(content, answers, rows).by(formula);
    }

    private Optional<BigDecimal> by(AmountFormula formula) {
        BigDecimal rate = figure(formula.rate());
        if (rate != null) {
            return content.question(Role.UNITS)
                    .flatMap(units -> Optional.ofNullable(Question.asNumber(answers.apply(units.code()))))
                    .map(rate::multiply)
                    .map(SubsidyAmount::rounded);
        }
        BigDecimal share = figure(formula.share());
        return share == null
                ? Optional.empty()
                : content.question(Role.PURCHASES).flatMap(list -> shared(rows.apply(list.code()), share));
    }

    /** Of the rows of one position, in their order, no more units count than it allows altogether. */
    private Optional<BigDecimal> shared(List<Map<String, String>> bought, BigDecimal share) {
        var used = new HashMap<String, BigDecimal>();
        BigDecimal sum = null;
        for (Map<String, String> row : bought) {
            Position position = content.position(row.get("POSITION")).orElse(null);
            BigDecimal units = Question.asNumber(row.get("UNITS"));
            BigDecimal base = position == null ? null : base(row, position);
            if (position == null || units == null || base == null) {
                continue;
            }
            BigDecimal before = used.getOrDefault(position.code(), BigDecimal.ZERO);
            BigDecimal counted = position.mostUnits() == null
                    ? units
                    : units.min(BigDecimal.valueOf(position.mostUnits()).subtract(before));
            used.put(position.code(), before.add(counted));
            BigDecimal part = rounded(base.multiply(counted).multiply(share).divide(PERCENT));
            sum = sum == null ? part : sum.add(part);
        }
        return Optional.ofNullable(sum);
    }

    /**
     * What counts of the cost of one: its cost less the VAT that is taken into credit, and not more than the largest that
     * the passport names; null for nothing. The act does not say which is looked at first; this is the portal's reading.
     */
    private static @Nullable BigDecimal base(Map<String, String> row, Position position) {
        BigDecimal cost = Question.asNumber(row.get("COST"));
        if (cost == null) {
            return null;
        }
        BigDecimal vat = Question.asNumber(row.get("VAT"));
        BigDecimal base = (vat == null ? cost : cost.subtract(vat)).min(position.cap());
        return base.signum() <= 0 ? null : base;
    }

    private static BigDecimal rounded(BigDecimal tenge) {
        return tenge.setScale(TIYN, RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal figure(@Nullable String code) {
        return code == null
                ? null
                : content.figure(code).map(FigureEntry::value).orElse(null);
    }
}
