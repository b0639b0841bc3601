package kz.yntymaq.programme.drafting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kz.yntymaq.programme.content.AmountFormula;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.SubsidyAmount;
import kz.yntymaq.programme.drafting.Trial.Example;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an edition would give for an example, as far as its formula can tell it. */
@Component
class Amounts {

    private final Programmes programmes;
    private final Clock clock;

    Amounts(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Tenge: of a loan what is asked for as far as the limit lets, of a subsidy what its formula gives. Null where an
     * answer or the index is missing.
     */
    @Nullable
    BigDecimal of(Edition edition, Example example) {
        AmountFormula formula = edition.content().amount();
        if (formula == null) {
            return null;
        }
        return switch (edition.content().kind()) {
            case MICROCREDIT, LEASING -> loan(edition, formula, example);
            case SUBSIDY_PER_UNIT, SUBSIDY_OF_COST ->
                SubsidyAmount.of(edition.content(), example::answer, example::rowsOf)
                        .orElse(null);
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
                .map(question -> Question.asNumber(example.answer(question.code())))
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
