package kz.yntymaq.mandate.cooperative;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.identity.ValidBin;
import kz.yntymaq.mandate.MandateTerms;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** What is given to a co-operative, as typed: on the portal by the giver, from a paper by an official. */
record CooperativeFields(
        @NotBlank(message = "{error.required}") @ValidBin @Label("mandate.bin")
        String bin,

        @NotBlank(message = "{error.choice}") @Nullable @Label("mandate.for-whom")
        String forWhom,

        @NotNull(message = "{error.choice}") @Nullable @Label("mandate.power.cooperative")
        Power power,

        @NotNull(message = "{error.date}") @Nullable @Label("mandate.until")
        LocalDate until) {

    static final CooperativeFields NONE = new CooperativeFields("", null, null, null);

    /** A form that was sent without any of these fields has none, whose fields are then missing. */
    static CooperativeFields orNone(@Nullable CooperativeFields typed) {
        return Objects.requireNonNullElse(typed, NONE);
    }

    /** Of fields that were validated before. @throws kz.yntymaq.kernel.NotFoundException for a choice that the page does not have */
    HelpingCooperatives.Terms terms() {
        return new HelpingCooperatives.Terms(
                MandateTerms.cooperative(requireNonNull(forWhom)),
                Bin.parse(bin).orElseThrow(),
                requireNonNull(power),
                requireNonNull(until));
    }
}
