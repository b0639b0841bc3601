package kz.yntymaq.cooperative.payment;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.trade.TradePeriods;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Periods of account and their payments, as members see them; the chair closes a period. */
@Controller
class PaymentController {

    static final String LIST = "/cabinet/cooperatives/{id}/payments";
    static final String PERIOD = LIST + "/{period}";

    private final TradePeriods periods;
    private final PaymentViews views;
    private final Forms forms;

    PaymentController(TradePeriods periods, PaymentViews views, Forms forms) {
        this.periods = periods;
        this.views = views;
        this.forms = forms;
    }

    record PeriodForm(
            @NotNull(message = "{error.date}") @Nullable @Label("share.close.until")
            LocalDate until,

            @AssertTrue(message = "{share.error.known}") boolean known,

            @NotNull UUID once) {}

    @GetMapping(LIST)
    String list(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("listed", views.list(actor, id));
        return "payment/list";
    }

    @GetMapping(LIST + "/close")
    String closing(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("listed", views.ledList(actor, id));
        forms.show(model, actor.accountId(), new PeriodForm(null, false, UUID.randomUUID()));
        return "payment/close";
    }

    @PostMapping(LIST + "/close")
    String close(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") PeriodForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.ledList(actor, id))
                .get(() -> periods.close(actor, id, requireNonNull(form.until()), form.once()))
                .done("payment.done.closed")
                .to(period -> "/cabinet/cooperatives/" + id + "/payments/" + period);
    }

    @GetMapping(PERIOD)
    String page(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID period,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", views.page(actor, id, period, after));
        model.addAttribute("first", after == null);
        return "payment/page";
    }
}
