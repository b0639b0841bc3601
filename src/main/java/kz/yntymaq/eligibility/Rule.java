package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.NOT_MET;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import kz.yntymaq.eligibility.Facts.Thing;
import kz.yntymaq.eligibility.Finding.Outcome;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.programme.content.FigureEntry;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the programme: small, with the place it comes from. The name of its class is its name everywhere:
 * in findings and, after {@code eligibility.}, in message keys.
 */
abstract class Rule {

    /** A thing that nobody named yet. */
    static final String NAMELESS = "–";

    private final LegalReference source;
    private final @Nullable String answer;

    /**
     * A rule.
     *
     * @param source where it comes from, as {@link LegalReference} stores it
     * @param answer key of the answer that it concerns; null for none
     */
    Rule(String source, @Nullable String answer) {
        this.source = LegalReference.of(source);
        this.answer = answer;
    }

    /** Looks at the facts. Never throws for a draft: what is missing cannot be told. */
    abstract Finding check(Facts facts);

    final String name() {
        return getClass().getSimpleName();
    }

    final LegalReference source() {
        return source;
    }

    final Finding found(Outcome outcome, Object... arguments) {
        return new Finding(name(), outcome, source, answer, List.of(arguments), null);
    }

    /** A finding by a figure of the edition, which says itself where it comes from. */
    final Finding found(Outcome outcome, FigureEntry figure, Object... arguments) {
        return new Finding(name(), outcome, figure.source(), answer, List.of(arguments), figure.code());
    }

    /** The outcome for the first of the purchases that is such a one, with its name; met when none is. */
    final Finding noneBought(Facts facts, Predicate<Thing> such, Outcome outcome) {
        if (facts.purchases().isEmpty()) {
            return found(CANNOT_BE_TOLD);
        }
        return facts.purchases().stream()
                .filter(such)
                .findFirst()
                .map(thing -> found(outcome, thing.name() == null ? NAMELESS : thing.name()))
                .orElseGet(() -> found(MET));
    }

    /** What the purchases cost together, in tenge; null while no price is given. */
    static @Nullable BigDecimal cost(Facts facts) {
        return facts.purchases().stream()
                .map(Thing::price)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** Whether these months are within a figure. */
    final Finding atMost(FigureEntry most, @Nullable Integer months) {
        return months == null
                ? found(CANNOT_BE_TOLD, most, (long) most.whole())
                : found(months <= most.whole() ? MET : NOT_MET, most, (long) most.whole(), (long) months);
    }
}
