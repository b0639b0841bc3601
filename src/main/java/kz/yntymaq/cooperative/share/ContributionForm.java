package kz.yntymaq.cooperative.share;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.ui.form.FormPost;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;

/** What a member brought in, as typed. Property is asked for what it is and who valued it. */
record ContributionForm(
        @NotNull(message = "{error.choice}") @Nullable @Label("share.kind")
        Kind kind,

        @NotNull(message = "{error.choice}") @Nullable @Label("share.form")
        Form form,

        @NotNull(message = "{error.required}")
        @Positive(message = "{error.positive}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Nullable
        @Label("share.amount")
        BigDecimal amount,

        @NotNull(message = "{error.date}") @Nullable @Label("share.on")
        LocalDate on,

        @Size(max = 500, message = "{error.long}") @Nullable @Legible @Label("share.thing")
        String thing,

        @Size(max = 500, message = "{error.long}") @Nullable @Legible @Label("share.valued-by")
        String valuedBy,

        @Size(max = 100, message = "{error.long}") @Nullable @Legible @Label("share.valuation.number")
        String valuationNumber,

        @Nullable @Label("share.valuation.on") LocalDate valuationOn,
        @Nullable Boolean beyond,
        @NotNull UUID once) {

    /** What may be recorded by hand. */
    enum Kind {
        SHARE,
        ADDITIONAL,
        FEE
    }

    /** In which form it was brought in. */
    enum Form {
        MONEY,
        PROPERTY
    }

    /** What a founder promised in kind, with who values it, is there to be kept or typed over; it counts only of property. */
    static ContributionForm of(@Nullable String thing, @Nullable String valuer) {
        return new ContributionForm(null, null, null, null, thing, valuer, null, null, null, UUID.randomUUID());
    }

    /** What the fields say only together. */
    FormPost checked(FormPost post) {
        boolean property = form == Form.PROPERTY;
        boolean numbered = !isBlank(valuationNumber);
        return post.refuseIf(property && kind == Kind.FEE, "form", "share.error.fee-in-money")
                .refuseIf(property && isBlank(thing), "thing", "share.error.thing")
                .refuseIf(property && isBlank(valuedBy), "valuedBy", "share.error.valued-by")
                .refuseIf(property && numbered && valuationOn == null, "valuationOn", "share.error.valuation-on")
                .refuseIf(
                        property && !numbered && valuationOn != null,
                        "valuationNumber",
                        "share.error.valuation-number");
    }

    /** Whether the chair has said that more than promised is no mistake; asked for only where it is more. */
    boolean saysBeyond() {
        return Boolean.TRUE.equals(beyond);
    }

    Contribution given() {
        return new Contribution(
                ShareKind.valueOf(requireNonNull(kind).name()),
                requireNonNull(amount),
                requireNonNull(on),
                form == Form.PROPERTY
                        ? new Contribution.Property(
                                TypedText.words(requireNonNull(thing)),
                                TypedText.words(requireNonNull(valuedBy)),
                                isBlank(valuationNumber) ? null : TypedText.words(requireNonNull(valuationNumber)),
                                valuationOn)
                        : null);
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || TypedText.words(typed).isEmpty();
    }
}
