package kz.yntymaq.commission;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.TypedText;

/**
 * What was concluded (order № 108, point 17).
 *
 * @param programme code of the one that asks for it
 * @param document its number
 * @param specialists who visited, one a line
 * @param positive whether each line of the form is met
 */
record GivenConclusion(String programme, String document, LocalDate givenOn, String specialists, boolean positive) {

    private static final int LEAST_SPECIALISTS = 3;

    /** @throws FieldViolationException for fewer than {@value #LEAST_SPECIALISTS} people who visited */
    GivenConclusion {
        if (specialists
                        .lines()
                        .map(GivenConclusion::name)
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .count()
                < LEAST_SPECIALISTS) {
            throw new FieldViolationException("specialists", "commission.error.specialists");
        }
    }

    /** Whoever is named in a line, without a position after a comma: one person with two positions is one. */
    private static Set<String> name(String line) {
        return Arrays.stream(line.split(","))
                .map(TypedText::nameWords)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }
}
