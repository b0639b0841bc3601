package kz.yntymaq.lending.page;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.identity.Iban;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.lending.BorrowerAccount;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages of the borrower's account, and of the registration as an entrepreneur that was promised. */
@Controller
class AccountController {

    private static final String ACCOUNT = "/office/loans/{id}/account";
    private static final String ENTREPRENEUR = "/office/loans/{id}/entrepreneur";

    private final Loans loans;
    private final LoanReach reach;
    private final LoanPages pages;
    private final Forms forms;

    AccountController(Loans loans, LoanReach reach, LoanPages pages, Forms forms) {
        this.loans = loans;
        this.reach = reach;
        this.pages = pages;
        this.forms = forms;
    }

    /** An account. @param day of the bank's certificate */
    record AccountForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Nullable
            @Label("lending.account.iban")
            String iban,

            @NotNull(message = "{error.date}") @Nullable @Label("lending.account.day")
            LocalDate day,

            @NotNull UUID once,
            int version) {

        BorrowerAccount read() {
            return new BorrowerAccount(
                    Iban.parse(requireNonNull(iban))
                            .map(Iban::written)
                            .orElseThrow(() -> new FieldViolationException("iban", "lending.error.iban")),
                    requireNonNull(day));
        }
    }

    /** A registration as an entrepreneur. */
    record EntrepreneurForm(
            @NotNull(message = "{error.date}") @Nullable @Label("lending.entrepreneur.day")
            LocalDate day,

            @NotNull UUID once,
            int version) {}

    @GetMapping(ACCOUNT)
    String account(Actor actor, @PathVariable UUID id, Model model) {
        Seen seen = pages.forOfficer(actor, id);
        BorrowerAccount given = seen.file().getAccount();
        forms.show(
                model,
                actor.accountId(),
                new AccountForm(
                        given == null ? null : given.iban(),
                        given == null ? null : given.certificateOn(),
                        UUID.randomUUID(),
                        seen.file().getVersion()));
        pages.show(model, seen, true);
        model.addAttribute("most", BorrowerAccount.DAYS);
        return "lending/account";
    }

    @PostMapping(ACCOUNT)
    String save(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") AccountForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reach.ofOfficer(actor, id))
                .run(() -> loans.account(actor, new Loans.Pressed(id, form.once(), form.version()), form.read()))
                .done("lending.done.account")
                .to(LoanPages.of(id));
    }

    @GetMapping(ENTREPRENEUR)
    String entrepreneur(Actor actor, @PathVariable UUID id, Model model) {
        Seen seen = pages.forOfficer(actor, id);
        if (!seen.file().isRegistering()) {
            throw new MovedOnException(LoanPages.of(id), "lending.error.no-promise");
        }
        forms.show(
                model,
                actor.accountId(),
                new EntrepreneurForm(
                        seen.file().getEntrepreneurOn(),
                        UUID.randomUUID(),
                        seen.file().getVersion()));
        pages.show(model, seen, true);
        return "lending/entrepreneur";
    }

    @PostMapping(ENTREPRENEUR)
    String registered(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") EntrepreneurForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reach.ofOfficer(actor, id))
                .run(() -> loans.entrepreneur(
                        actor, new Loans.Pressed(id, form.once(), form.version()), requireNonNull(form.day())))
                .done("lending.done.entrepreneur")
                .to(LoanPages.of(id));
    }
}
