package kz.yntymaq.mandate;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.ValidIin;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** What is given, as typed: on the portal by the giver, from a paper by an official. */
record MandateFields(
        @NotBlank(message = "{error.required}") @ValidIin @Label("mandate.iin")
        String iin,

        @NotBlank(message = "{error.required}") @Size(max = 120, message = "{error.long}") @Label("mandate.called")
        String called,

        @NotBlank(message = "{error.choice}") @Nullable @Label("mandate.for-whom")
        String forWhom,

        @NotNull(message = "{error.choice}") @Nullable @Label("mandate.power")
        Power power,

        @NotNull(message = "{error.date}") @Nullable @Label("mandate.until")
        LocalDate until) {

    /** The choice of the giver's profile, beside the ids of applicants. */
    static final String SELF = "SELF";

    static final MandateFields NONE = new MandateFields("", "", null, null, null);

    /** A form that was sent without any of these fields has none, whose fields are then missing. */
    static MandateFields orNone(@Nullable MandateFields typed) {
        return Objects.requireNonNullElse(typed, NONE);
    }

    /** Of fields that were validated before. @throws NotFoundException for a choice that the page does not have */
    MandateTerms terms() {
        return new MandateTerms(
                cooperative(requireNonNull(forWhom)),
                Iin.parse(iin).orElseThrow(),
                called.trim(),
                requireNonNull(power),
                requireNonNull(until));
    }

    static @Nullable UUID cooperative(String chosen) {
        if (chosen.equals(SELF)) {
            return null;
        }
        try {
            return UUID.fromString(chosen);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }
}
