package kz.yntymaq.review.answer;

import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What an official finds of a rule.
 *
 * @param met whether it is met
 * @param words why not, or what was looked at; null where nothing is said of a rule that is met
 */
public record Found(boolean met, @Nullable String words) {

    /** @throws FieldViolationException when a rule is not met and nothing is said of it */
    public Found {
        if (!met && words == null) {
            throw new FieldViolationException("words", "error.reason");
        }
    }
}
