package kz.yntymaq.cooperative.sale;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.membership.MemberPayments;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
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

/** The chair enters what the charter says of sales, and writes what was sold into the book. */
@Controller
class SaleKeepingController {

    private static final int MOST_DAYS = 365;

    private final Sales sales;
    private final SaleBook book;
    private final SaleViews views;
    private final MemberPayments payments;
    private final Forms forms;

    SaleKeepingController(Sales sales, SaleBook book, SaleViews views, MemberPayments payments, Forms forms) {
        this.sales = sales;
        this.book = book;
        this.views = views;
        this.payments = payments;
        this.forms = forms;
    }

    record TermsForm(
            @NotNull(message = "{error.required}")
            @Min(value = 1, message = "{error.positive}")
            @Max(value = MOST_DAYS, message = "{error.count}")
            @Nullable
            @Label("sale.terms.days")
            Integer days,

            @Nullable Boolean forbidden,

            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("sale.terms.least")
            BigDecimal leastShare) {

        SaleTerms.Given given() {
            return new SaleTerms.Given(requireNonNull(days), !Boolean.TRUE.equals(forbidden), leastShare);
        }
    }

    record TransferForm(
            @NotNull(message = "{error.date}") @Nullable @Label("sale.on")
            LocalDate on,

            @PositiveOrZero(message = "{cooperative.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("cooperative.fee")
            BigDecimal fee,

            @NotNull UUID once) {}

    @GetMapping(SaleController.LIST + "/terms")
    String terms(Actor actor, @PathVariable UUID id, Model model) {
        SaleViews.Listed listed = ofChair(actor, id);
        model.addAttribute("listed", listed);
        SaleTerms.Given now = listed.terms();
        forms.show(model, actor.accountId(), new TermsForm(now.days(), !now.outsiders(), now.leastShare()));
        return "sale/terms";
    }

    @PostMapping(SaleController.LIST + "/terms")
    String setTerms(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") TermsForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> ofChair(actor, id))
                .run(() -> sales.setTerms(actor, id, form.given()))
                .done("sale.done.terms")
                .to("/cabinet/cooperatives/" + id + "/sales");
    }

    @GetMapping(SaleController.PAGE + "/transfer")
    String transferring(Actor actor, @PathVariable UUID id, @PathVariable UUID offer, Model model) {
        ofChair(actor, id);
        SaleViews.Page page = views.page(actor, id, offer);
        if (!page.is("GIVEN")) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        model.addAttribute("mostFee", payments.mostFee().orElse(null));
        forms.show(model, actor.accountId(), new TransferForm(null, null, UUID.randomUUID()));
        return "sale/transfer";
    }

    @PostMapping(SaleController.PAGE + "/transfer")
    String transfer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID offer,
            @Valid @ModelAttribute("form") TransferForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> ofChair(actor, id))
                .onField(refused -> refused.key().startsWith("ledger.refused") ? "on" : null)
                .run(() -> book.transfer(actor, id, offer, requireNonNull(form.on()), form.fee(), form.once()))
                .done("sale.done.transferred")
                .to(SaleController.page(id, offer));
    }

    private SaleViews.Listed ofChair(Actor actor, UUID id) {
        SaleViews.Listed listed = views.list(actor, id);
        if (!listed.chair()) {
            throw new NotFoundException();
        }
        return listed;
    }
}
