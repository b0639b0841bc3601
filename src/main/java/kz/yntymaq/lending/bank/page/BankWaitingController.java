package kz.yntymaq.lending.bank.page;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.PersonNames;
import kz.yntymaq.lending.bank.BankLine;
import kz.yntymaq.lending.bank.WaitingPayments;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
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

/** Payments that wait for a person: the list, one with its microcredit to be chosen, and the way aside and back. */
@Controller
class BankWaitingController {

    private static final String LIST = "/office/loans/bank/lines";
    private static final String ONE = LIST + "/{line}";

    private final WaitingPayments payments;
    private final PersonNames names;
    private final Forms forms;

    BankWaitingController(WaitingPayments payments, PersonNames names, Forms forms) {
        this.payments = payments;
        this.names = names;
        this.forms = forms;
    }

    /** On which microcredit a payment is recorded. @param number of its contract or application @param reference number of the bank's payment */
    record ChosenForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Legible
            @Nullable
            @Label("bank.number")
            String number,

            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Legible
            @Nullable
            @Label("lending.payout.reference")
            String reference,

            @NotNull UUID once) {}

    /** Why a payment is set aside. */
    record AsideForm(
            @GivenReason @Nullable @Label("bank.reason") String reason,
            @NotNull UUID once) {}

    @GetMapping(LIST)
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean aside = "aside".equals(state);
        KeyPage<BankLine> page = payments.list(actor, aside, after);
        model.addAttribute("rows", page.rows());
        model.addAttribute("next", page.next());
        model.addAttribute("first", after == null);
        model.addAttribute("aside", aside);
        return "bank/waiting";
    }

    @GetMapping(ONE)
    String page(Actor actor, @PathVariable UUID line, Model model) {
        BankLine seen = show(actor, line, model);
        forms.show(model, actor.accountId(), new ChosenForm(seen.loan(), seen.reference(), UUID.randomUUID()));
        return "bank/line";
    }

    private BankLine show(Actor actor, UUID line, Model model) {
        BankLine seen = payments.see(actor, line);
        model.addAttribute("seen", seen);
        BankLine.Decision decision = seen.decision();
        model.addAttribute(
                "who", decision == null ? null : names.nameOf(decision.by()).orElse("–"));
        model.addAttribute("key", UUID.randomUUID());
        return seen;
    }

    @PostMapping(ONE)
    String record(
            Actor actor,
            @PathVariable UUID line,
            @Valid @ModelAttribute("form") ChosenForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> payments.see(actor, line))
                .run(() -> payments.record(
                        actor,
                        line,
                        requireNonNull(Text.words(form.number())),
                        requireNonNull(Text.words(form.reference())),
                        form.once()))
                .done("bank.done.recorded")
                .to(of(line)); // where the borrower's name stands
    }

    @GetMapping(ONE + "/aside")
    String asking(Actor actor, @PathVariable UUID line, Model model) {
        if (!show(actor, line, model).isWaiting()) {
            throw new MovedOnException(of(line), "bank.error.gone");
        }
        forms.show(model, actor.accountId(), new AsideForm(null, UUID.randomUUID()));
        return "bank/aside";
    }

    @PostMapping(ONE + "/aside")
    String setAside(
            Actor actor, @PathVariable UUID line, @Valid @ModelAttribute("form") AsideForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> payments.see(actor, line))
                .run(() -> payments.setAside(actor, line, requireNonNull(Text.words(form.reason())), form.once()))
                .done("bank.done.aside")
                .to(LIST);
    }

    @PostMapping(ONE + "/back")
    @Button(on = ONE)
    String takeBack(Actor actor, @PathVariable UUID line, @RequestParam UUID once) {
        return forms.press()
                .run(() -> payments.takeBack(actor, line, once))
                .done("bank.done.back")
                .to(of(line));
    }

    private static String of(UUID line) {
        return LIST + "/" + line;
    }
}
