package kz.yntymaq.programme.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kz.yntymaq.programme.content.AmountFormula;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.drafting.Trial.Example;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an edition would give for an example, as far as its formula can tell it. */
@Component
class Amounts {

    private static final int TIYN = 2;

    private final Programmes programmes;
    private final Clock clock;

    Amounts(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Tenge: of a loan what is asked for as far as the limit lets, of a subsidy by units its rate for them. Null where an
     * answer or the index is missing, and for a share of costs, which its calculator counts.
     */
    @Nullable
    BigDecimal of(Edition edition, Example example) {
        AmountFormula formula = edition.content().amount();
        if (formula == null) {
            return null;
        }
        return switch (edition.content().kind()) {
            case MICROCREDIT, LEASING -> loan(edition, formula, example);
            case SUBSIDY_PER_UNIT -> {
                BigDecimal units = number(edition, Question.Role.UNITS, example);
                BigDecimal rate = tenge(edition, formula.rate());
                yield units == null || rate == null
                        ? null
                        : units.multiply(rate).setScale(TIYN, RoundingMode.HALF_UP);
            }
            case SUBSIDY_OF_COST -> null;
        };
    }

    private @Nullable BigDecimal loan(Edition edition, AmountFormula formula, Example example) {
        BigDecimal asked = number(edition, Question.Role.AMOUNT, example);
        BigDecimal limit = tenge(edition, formula.limit());
        return asked == null || limit == null ? null : asked.min(limit);
    }

    private static @Nullable BigDecimal number(Edition edition, Question.Role role, Example example) {
        return edition.content()
                .question(role)
                .map(question -> example.answers().get(question.code()))
                .map(BigDecimal::new)
                .orElse(null);
    }

    /** A figure in tenge; null where there is none, or its index is unknown. */
    private @Nullable BigDecimal tenge(Edition edition, @Nullable String figure) {
        Optional<FigureEntry> found =
                figure == null ? Optional.empty() : edition.content().figure(figure);
        return found.flatMap(entry -> entry.unit() == FigureEntry.Unit.MCI
                        ? programmes.mrp(LocalDate.now(clock).getYear()).map(index -> index.multiply(entry.value()))
                        : Optional.of(entry.value()))
                .orElse(null);
    }
}
