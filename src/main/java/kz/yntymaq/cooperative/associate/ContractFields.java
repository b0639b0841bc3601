package kz.yntymaq.cooperative.associate;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;

/** Contract and share of an associated member, in every form that asks for them. */
public record ContractFields(
        @NotBlank(message = "{error.required}")
        @Size(max = 100, message = "{error.long}")
        @Nullable
        @Legible
        @Label("associate.contract-number")
        String contractNumber,

        @NotNull(message = "{error.date}") @Nullable @Label("associate.contract-on")
        LocalDate contractOn,

        @NotNull(message = "{error.required}")
        @Positive(message = "{error.positive}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Nullable
        @Label("associate.share")
        BigDecimal share,

        @NotNull(message = "{error.date}") @Nullable @Label("associate.paid-on")
        LocalDate paidOn) {

    public static final ContractFields NONE = new ContractFields(null, null, null, null);

    /** A form that was sent without any of these fields has empty ones, which are then missing. */
    public static ContractFields orNone(@Nullable ContractFields contract) {
        return Objects.requireNonNullElse(contract, NONE);
    }

    /** By which field a refusal of the book of shares is shown; null for other refusals. */
    public static @Nullable String at(RuleViolationException refused) {
        if (refused.key().equals("ledger.refused.too-large")) {
            return "share";
        }
        return refused.key().startsWith("ledger.refused") ? "paidOn" : null;
    }

    /** The contract as it was typed, once it was found to be whole. */
    public Contract given() {
        return new Contract(
                requireNonNull(Text.words(contractNumber)),
                requireNonNull(contractOn),
                requireNonNull(share),
                requireNonNull(paidOn));
    }
}
