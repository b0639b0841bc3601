package kz.yntymaq.lending.repayment.page;

import static java.util.Objects.requireNonNull;

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
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.Loans.Pressed;
import kz.yntymaq.lending.repayment.GivenReceipt;
import kz.yntymaq.lending.repayment.Receipt;
import kz.yntymaq.lending.repayment.Repayments;
import kz.yntymaq.lending.repayment.Standings;
import kz.yntymaq.lending.repayment.rule.Surplus;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
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

/** The officer's pages of a payment: it is recorded, and taken back where that was a mistake. */
@Controller
class ReceiptController {

    private static final String RECORD = "/office/loans/{id}/receipt";
    private static final String BACK = "/office/loans/{id}/receipts/{receipt}/back";

    private final Repayments repayments;
    private final Standings standings;
    private final WhatIf whatIf;
    private final LoanReach reach;
    private final RepaymentPages pages;
    private final Forms forms;
    private final Texts texts;

    ReceiptController(
            Repayments repayments,
            Standings standings,
            WhatIf whatIf,
            LoanReach reach,
            RepaymentPages pages,
            Forms forms,
            Texts texts) {
        this.repayments = repayments;
        this.standings = standings;
        this.whatIf = whatIf;
        this.reach = reach;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    /** A payment. @param reference number of the bank's payment @param surplus what the borrower chose of what is more than due */
    record ReceiptForm(
            @NotNull(message = "{error.date}") @Nullable @Label("lending.receipt.day")
            LocalDate day,

            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("lending.receipt.tenge")
            BigDecimal tenge,

            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Legible
            @Nullable
            @Label("lending.payout.reference")
            String reference,

            @NotNull(message = "{error.choice}") @Nullable @Label("lending.receipt.surplus")
            Surplus surplus,

            @NotNull UUID once,
            int version) {

        GivenReceipt read() {
            return new GivenReceipt(
                    requireNonNull(day),
                    requireNonNull(tenge),
                    requireNonNull(Text.words(reference)),
                    requireNonNull(surplus));
        }
    }

    /** Why a payment is taken back. */
    record BackForm(
            @GivenReason @Nullable @Label("lending.receipt.reason")
            String reason,

            @NotNull UUID once,
            int version) {}

    /** @param sum typed to see what each use of it would give */
    @GetMapping(RECORD)
    String page(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String sum, Model model) {
        Seen seen = pages.ofPaid(actor, id);
        forms.show(
                model,
                actor.accountId(),
                new ReceiptForm(
                        null,
                        null,
                        null,
                        Surplus.DUE,
                        UUID.randomUUID(),
                        seen.file().getVersion()));
        pages.show(model, seen);
        model.addAttribute("surpluses", Option.of(Surplus.values(), each -> texts.get(each.key())));
        model.addAttribute("sum", sum);
        model.addAttribute("outlooks", whatIf.of(seen.file(), sum));
        return "repayment/receipt";
    }

    @PostMapping(RECORD)
    String record(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ReceiptForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reach.ofOfficer(actor, id))
                .run(() -> repayments.record(actor, new Pressed(id, form.once(), form.version()), form.read()))
                .done("lending.done.received")
                .to(RepaymentPages.of(id));
    }

    @GetMapping(BACK)
    String back(Actor actor, @PathVariable UUID id, @PathVariable UUID receipt, Model model) {
        Seen seen = pages.ofPaid(actor, id);
        Receipt found = standings.receipts(seen.file()).stream()
                .filter(each -> each.id().equals(receipt))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!found.isStanding()) {
            throw new MovedOnException(RepaymentPages.of(id), "lending.error.receipt-gone");
        }
        forms.show(
                model,
                actor.accountId(),
                new BackForm(null, UUID.randomUUID(), seen.file().getVersion()));
        pages.show(model, seen);
        model.addAttribute("receipt", found);
        return "repayment/back";
    }

    @PostMapping(BACK)
    String takeBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID receipt,
            @Valid @ModelAttribute("form") BackForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reach.ofOfficer(actor, id))
                .run(() -> repayments.reverse(
                        actor,
                        new Pressed(id, form.once(), form.version()),
                        receipt,
                        requireNonNull(Text.words(form.reason()))))
                .done("lending.done.receipt-back")
                .to(RepaymentPages.of(id));
    }
}
