package kz.yntymaq.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.ui.form.FormPost;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of a mandate that each look at what was typed alone, so that all that is wrong is said at once. */
@Component
public class MandateChecks {

    private final Accounts accounts;
    private final Clock clock;

    MandateChecks(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Asks them of a form. @param paperBy the official who saw the paper; null for one that is given on the portal */
    FormPost of(FormPost post, MandateFields typed, UUID giver, @Nullable UUID paperBy) {
        return terms(post, typed.until(), typed.power(), typed.forWhom(), paperBy != null)
                .check(() -> Optional.ofNullable(typed.iin())
                        .flatMap(Iin::parse)
                        .ifPresent(iin -> requireOther(iin, giver, paperBy)));
    }

    /** Asks of a form those that have nothing to do with who helps. */
    public FormPost terms(
            FormPost post,
            @Nullable LocalDate typedUntil,
            @Nullable Power typedPower,
            @Nullable String forWhom,
            boolean onPaper) {
        return post.check(() -> Optional.ofNullable(typedUntil)
                        .ifPresent(until -> MandateTerms.requireDay(until, LocalDate.now(clock))))
                .check(() -> Optional.ofNullable(typedPower)
                        .ifPresent(power ->
                                MandateTerms.requirePower(power, MandateFields.SELF.equals(forWhom), onPaper)));
    }

    /** @throws FieldViolationException when giver, or the official who enters the paper, would be the helper */
    void requireOther(Iin helper, UUID giver, @Nullable UUID paperBy) {
        UUID known = accounts.findByIin(helper).map(Account::getId).orElse(null);
        if (giver.equals(known)) {
            throw new FieldViolationException("iin", "mandate.error.own");
        }
        if (known != null && known.equals(paperBy)) {
            throw new FieldViolationException("iin", "mandate.error.own-paper");
        }
    }
}
