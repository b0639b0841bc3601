package kz.yntymaq.commission;

import java.time.LocalDate;
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
                        .map(TypedText::nameWords)
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .count()
                < LEAST_SPECIALISTS) {
            throw new FieldViolationException("specialists", "commission.error.specialists");
        }
    }
}
