package kz.yntymaq.lending.page;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.lending.LoanPayout;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.LoanStage;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the pay-out: one officer enters it, another one confirms it; until then it is taken back. */
@Controller
class LoanPayoutController {

    private static final String ENTER = "/office/loans/{id}/payout";
    private static final String CONFIRM = "/office/loans/{id}/payout/confirm";
    private static final String BACK = "/office/loans/{id}/payout/back";

    private final Loans loans;
    private final LoanReach reach;
    private final LoanPages pages;
    private final Forms forms;
    private final Format format;

    LoanPayoutController(Loans loans, LoanReach reach, LoanPages pages, Forms forms, Format format) {
        this.loans = loans;
        this.reach = reach;
        this.pages = pages;
        this.forms = forms;
        this.format = format;
    }

    /** A pay-out. @param reference number of the bank's payment */
    record PayoutForm(
            @NotNull(message = "{error.date}") @Nullable @Label("lending.payout.day")
            LocalDate day,

            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Legible
            @Nullable
            @Label("lending.payout.reference")
            String reference,

            @NotNull UUID once,
            int version) {}

    @GetMapping(ENTER)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Seen seen = pages.forOfficer(actor, id);
        if (seen.file().getStage() != LoanStage.PAYOUT) {
            throw new MovedOnException(LoanPages.of(id), "lending.error.not-ready");
        }
        forms.show(
                model,
                actor.accountId(),
                new PayoutForm(null, null, UUID.randomUUID(), seen.file().getVersion()));
        pages.show(model, seen, true);
        return "lending/payout";
    }

    @PostMapping(ENTER)
    String enter(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") PayoutForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reach.ofOfficer(actor, id))
                .run(() -> loans.enter(
                        actor,
                        new Loans.Pressed(id, form.once(), form.version()),
                        requireNonNull(form.day()),
                        requireNonNull(Text.words(form.reference()))))
                .done("lending.done.entered")
                .to(LoanPages.of(id));
    }

    @GetMapping(CONFIRM)
    String confirming(Actor actor, @PathVariable UUID id, Model model) {
        LoanPayout entered = show(actor, id, model);
        if (entered.enteredBy().equals(actor.accountId())) {
            throw new MovedOnException(LoanPages.of(id), "lending.error.same-person");
        }
        return AskedOnce.show(model, actor, "paid", LoanPages.of(id) + "/payout/confirm");
    }

    @PostMapping(CONFIRM)
    String confirm(Actor actor, @PathVariable UUID id, @RequestParam UUID once, @RequestParam int version) {
        return forms.press()
                .back(LoanPages.of(id))
                .run(() -> loans.confirm(actor, new Loans.Pressed(id, once, version)))
                .done("lending.done.paid")
                .to(LoanPages.of(id));
    }

    @GetMapping(BACK)
    String takingBack(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, model);
        return AskedOnce.show(model, actor, "back", LoanPages.of(id) + "/payout/back");
    }

    @PostMapping(BACK)
    String takeBack(Actor actor, @PathVariable UUID id, @RequestParam UUID once, @RequestParam int version) {
        return forms.press()
                .back(LoanPages.of(id))
                .run(() -> loans.takeBack(actor, new Loans.Pressed(id, once, version)))
                .done("lending.done.back")
                .to(LoanPages.of(id));
    }

    private LoanPayout show(Actor actor, UUID id, Model model) {
        Seen seen = pages.tied(actor, id);
        LoanPayout entered = seen.file().getPayout();
        if (entered == null || entered.isConfirmed()) {
            throw new MovedOnException(LoanPages.of(id), "lending.error.nothing-entered");
        }
        pages.show(model, seen, true);
        model.addAttribute(
                "about",
                List.of(
                        new AskedOnce.About(
                                "lending.payout.tenge", format.money(seen.file().getTenge())),
                        new AskedOnce.About("lending.payout.day", format.date(entered.day())),
                        new AskedOnce.About("lending.payout.reference", entered.reference()),
                        new AskedOnce.About(
                                "lending.account.iban",
                                requireNonNull(seen.file().getAccount())
                                        .number()
                                        .grouped())));
        return entered;
    }
}
