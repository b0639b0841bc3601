package kz.yntymaq.cooperative.promise;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;

/** The part of an application to join that tells of a thing, as typed; the form holds it as {@code promise}. */
public record PromiseFields(
        @Size(max = 500, message = "{error.long}") @Nullable @Legible @Label("promise.thing")
        String thing,

        @Positive(message = "{error.positive}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Nullable
        @Label("promise.worth")
        BigDecimal worth) {

    /** An empty one: all of the share is money. */
    public static final PromiseFields NONE = new PromiseFields(null, null);

    /** A form that was sent without any of these fields has none of them filled. */
    public static PromiseFields orNone(@Nullable PromiseFields promise) {
        return Objects.requireNonNullElse(promise, NONE);
    }

    /** Whether anything was typed. */
    public boolean isFilled() {
        return worth != null || !words().isEmpty();
    }

    /**
     * What was typed; null where all of the share is money.
     *
     * @throws FieldViolationException by the one of the two that is missing
     */
    public @Nullable Promise given() {
        if (!isFilled()) {
            return null;
        }
        if (words().isEmpty()) {
            throw new FieldViolationException("promise.thing", "promise.error.thing");
        }
        if (worth == null) {
            throw new FieldViolationException("promise.worth", "promise.error.worth");
        }
        return new Promise(words(), requireNonNull(worth));
    }

    private String words() {
        return thing == null ? "" : TypedText.words(thing);
    }
}
