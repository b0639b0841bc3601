package kz.yntymaq.cooperative.income;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.income.IncomeController.YEAR;
import static kz.yntymaq.cooperative.income.IncomeController.address;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
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

/** The chair records that net income and dividends were paid, and takes back what was recorded by mistake. */
@Controller
class IncomePaidController {

    private static final String PAID = YEAR + "/paid";
    private static final String ONE = PAID + "/{payee}";
    private static final String ENTRY = ONE + "/entries/{entry}";
    private static final int LONGEST_REASON = 500;

    private final IncomePayouts payouts;
    private final IncomeRows rows;
    private final IncomeViews views;
    private final Forms forms;

    IncomePaidController(IncomePayouts payouts, IncomeRows rows, IncomeViews views, Forms forms) {
        this.payouts = payouts;
        this.rows = rows;
        this.views = views;
        this.forms = forms;
    }

    /** @param amount left out where all are paid what is owed to them */
    record PaidForm(
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("payment.paid.amount")
            BigDecimal amount,

            @NotNull(message = "{error.date}") @Nullable @Label("payment.paid.on")
            LocalDate on,

            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Nullable
            @Legible
            @Label("payment.document")
            String document,

            @NotNull UUID once) {

        IncomePayouts.How how() {
            return new IncomePayouts.How(requireNonNull(on), requireNonNull(Text.words(document)));
        }
    }

    record BackForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_REASON, message = "{error.long}")
            @Nullable
            @Legible
            @Label("payment.back.reason")
            String reason,

            @NotNull UUID once) {}

    @GetMapping(PAID)
    String all(Actor actor, @PathVariable UUID id, @PathVariable int year, Model model) {
        IncomeViews.Page page = decided(actor, id, year);
        if (!page.is("DECIDED")) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        forms.show(model, actor.accountId(), new PaidForm(null, null, null, UUID.randomUUID()));
        return "income/paid";
    }

    @PostMapping(PAID)
    String payAll(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int year,
            @Valid @ModelAttribute("form") PaidForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, year))
                .run(() -> payouts.payAll(actor, id, year, form.how(), form.once()))
                .done("payment.done.paid")
                .to(address(id, year));
    }

    /** What is owed to one, what was paid, and where the rest is recorded. */
    @GetMapping(ONE)
    String one(Actor actor, @PathVariable UUID id, @PathVariable int year, @PathVariable UUID payee, Model model) {
        IncomeShare share = shown(actor, id, year, payee, model);
        forms.show(
                model,
                actor.accountId(),
                new PaidForm(share.owed().signum() == 0 ? null : share.owed(), null, null, UUID.randomUUID()));
        return "income/paid-one";
    }

    @PostMapping(ONE)
    String pay(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int year,
            @PathVariable UUID payee,
            @Valid @ModelAttribute("form") PaidForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, year))
                .refuseIf(form.amount() == null && !errors.hasFieldErrors("amount"), "amount", "error.required")
                .run(() -> payouts.pay(actor, id, year, payee, requireNonNull(form.amount()), form.how(), form.once()))
                .done("payment.done.paid")
                .to(address(id, year));
    }

    @GetMapping(ENTRY)
    String takingBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int year,
            @PathVariable UUID payee,
            @PathVariable UUID entry,
            Model model) {
        shown(actor, id, year, payee, model);
        IncomeRows.Entry found = rows.entries(draft(actor, id, year), payee).stream()
                .filter(each -> each.transaction().equals(entry))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (found.takenBack() != null) {
            throw new MovedOnException(address(id, year) + "/paid/" + payee);
        }
        model.addAttribute("entry", found);
        forms.show(model, actor.accountId(), new BackForm(null, UUID.randomUUID()));
        return "income/back";
    }

    @PostMapping(ENTRY)
    String takeBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int year,
            @PathVariable UUID payee,
            @PathVariable UUID entry,
            @Valid @ModelAttribute("form") BackForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, year))
                .run(() -> payouts.takeBack(
                        actor, id, year, payee, entry, requireNonNull(Text.words(form.reason())), form.once()))
                .done("payment.done.taken-back")
                .to(address(id, year) + "/paid/" + payee);
    }

    private UUID draft(Actor actor, UUID id, int year) {
        return requireNonNull(decided(actor, id, year).draft()).id();
    }

    private IncomeShare shown(Actor actor, UUID id, int year, UUID payee, Model model) {
        IncomeViews.Page page = decided(actor, id, year);
        UUID draft = requireNonNull(page.draft()).id();
        IncomeShare share = rows.share(draft, payee).orElseThrow(NotFoundException::new);
        model.addAttribute("page", page);
        model.addAttribute("share", share);
        model.addAttribute("entries", rows.entries(draft, payee));
        return share;
    }

    private IncomeViews.Page decided(Actor actor, UUID id, int year) {
        IncomeViews.Page page = views.led(actor, id, year);
        if (page.decision() == null) {
            throw new MovedOnException(page.address());
        }
        return page;
    }
}
