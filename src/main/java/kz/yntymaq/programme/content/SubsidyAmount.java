package kz.yntymaq.programme.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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
        return share == null ? Optional.empty() : shared(content, rows, share);
    }

    /**
     * What is given back for what was bought at a share that a decision raised.
     *
     * @param rows the rows of an answer by the code of its question
     * @param share percent
     * @return tenge, to the tiyn; empty where nothing was bought
     */
    public static Optional<BigDecimal> shared(
            Content content, Function<String, List<Map<String, String>>> rows, BigDecimal share) {
        return bought(content, rows, share).stream().map(Line::sum).reduce(BigDecimal::add);
    }

    /** What is given back for each answered purchase, see {@link #lines}. */
    public static List<Line> bought(
            Content content, Function<String, List<Map<String, String>>> rows, BigDecimal share) {
        return content.question(Role.PURCHASES)
                .map(list -> lines(content, content.reckoned(list.code(), rows.apply(list.code())), share))
                .orElse(List.of());
    }

    /**
     * What is given back for a purchase.
     *
     * @param units that were bought
     * @param counted of them, as far as the position allows
     * @param net cost of one less the VAT that is taken into credit, tenge
     * @param base what counts of it, tenge
     * @param sum for all that counted, tenge, to the tiyn
     */
    public record Line(
            Position position, BigDecimal units, BigDecimal counted, BigDecimal net, BigDecimal base, BigDecimal sum) {

        /** Whether the cost is above the largest that counts. */
        public boolean isCapped() {
            return net.compareTo(position.cap()) > 0;
        }

        /** Whether more were bought than the position allows. */
        public boolean isBeyondUnits() {
            return units.compareTo(counted) > 0;
        }

        /** What the buyer bears after it, tenge. */
        public BigDecimal own() {
            return net.multiply(units).subtract(sum);
        }
    }

    /**
     * What is given back for each purchase, in their order; none for one of which too little is told. Of the purchases of
     * one position no more units count than it allows altogether.
     *
     * @param bought by the codes {@code POSITION, UNITS, COST, VAT}
     * @param share percent
     */
    public static List<Line> lines(Content content, List<Map<String, String>> bought, BigDecimal share) {
        var used = new HashMap<String, BigDecimal>();
        var lines = new ArrayList<Line>();
        for (Map<String, String> row : bought) {
            Position position = content.position(row.get("POSITION")).orElse(null);
            BigDecimal units = Question.asNumber(row.get("UNITS"));
            BigDecimal net = net(row);
            if (position == null || units == null || net == null || net.signum() <= 0) {
                continue;
            }
            BigDecimal before = used.getOrDefault(position.code(), BigDecimal.ZERO);
            BigDecimal counted = position.mostUnits() == null
                    ? units
                    : units.min(BigDecimal.valueOf(position.mostUnits()).subtract(before));
            used.put(position.code(), before.add(counted));
            BigDecimal base = net.min(position.cap());
            BigDecimal sum = rounded(base.multiply(counted).multiply(share).divide(PERCENT));
            lines.add(new Line(position, units, counted, net, base, sum));
        }
        return lines;
    }

    /**
     * The cost of one less the VAT that is taken into credit; null for nothing. What is left is held against the cap: the act
     * does not say which is looked at first; this is the portal's reading.
     */
    private static @Nullable BigDecimal net(Map<String, String> row) {
        BigDecimal cost = Question.asNumber(row.get("COST"));
        BigDecimal vat = Question.asNumber(row.get("VAT"));
        return cost == null || vat == null ? cost : cost.subtract(vat);
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
