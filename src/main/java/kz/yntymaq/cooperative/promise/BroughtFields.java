package kz.yntymaq.cooperative.promise;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;

/** The part of a payment that tells of a thing, as typed; the form holds it as {@code brought}. */
public record BroughtFields(
        @Size(max = 500, message = "{error.long}") @Nullable @Legible @Label("share.thing")
        String thing,

        @Positive(message = "{error.positive}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Nullable
        @Label("promise.valued")
        BigDecimal worth,

        @Size(max = 500, message = "{error.long}") @Nullable @Legible @Label("share.valued-by")
        String valuedBy,

        @Size(max = 100, message = "{error.long}") @Nullable @Legible @Label("share.valuation.number")
        String valuationNumber,

        @Nullable @Label("share.valuation.on") LocalDate valuationOn) {

    /** An empty one: all of the share was paid in money. */
    public static final BroughtFields NONE = new BroughtFields(null, null, null, null, null);

    /** A form that was sent without any of these fields has none of them filled. */
    public static BroughtFields orNone(@Nullable BroughtFields brought) {
        return Objects.requireNonNullElse(brought, NONE);
    }

    /** What was promised, to be kept or typed over. @param valuer whom the founding meeting elected to value things, null for nobody known */
    public static BroughtFields of(@Nullable Promise promise, @Nullable String valuer) {
        return promise == null ? NONE : new BroughtFields(promise.thing(), promise.worth(), valuer, null, null);
    }

    /** Whether anything was typed. */
    public boolean isFilled() {
        return worth != null
                || valuationOn != null
                || !words(thing).isEmpty()
                || !words(valuedBy).isEmpty()
                || !words(valuationNumber).isEmpty();
    }

    /**
     * What was typed; null where all of the share was paid in money.
     *
     * @throws FieldViolationException by the first field that is missing
     */
    public @Nullable Brought given() {
        if (!isFilled()) {
            return null;
        }
        String what = typed("thing", thing, "share.error.thing");
        if (worth == null) {
            throw new FieldViolationException("brought.worth", "promise.error.worth");
        }
        String who = typed("valuedBy", valuedBy, "share.error.valued-by");
        String number = words(valuationNumber);
        if (number.isEmpty() && valuationOn != null) {
            throw new FieldViolationException("brought.valuationNumber", "share.error.valuation-number");
        }
        if (!number.isEmpty() && valuationOn == null) {
            throw new FieldViolationException("brought.valuationOn", "share.error.valuation-on");
        }
        return new Brought(what, worth, who, number.isEmpty() ? null : number, valuationOn);
    }

    private static String typed(String field, @Nullable String typed, String missing) {
        String words = words(typed);
        if (words.isEmpty()) {
            throw new FieldViolationException("brought." + field, missing);
        }
        return words;
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : TypedText.words(typed);
    }
}
