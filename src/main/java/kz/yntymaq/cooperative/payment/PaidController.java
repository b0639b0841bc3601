package kz.yntymaq.cooperative.payment;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.payment.PaymentController.PERIOD;

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

/** The chair records that payments were made. */
@Controller
class PaidController {

    private final Payments payments;
    private final PaymentRows rows;
    private final PaymentViews views;
    private final Forms forms;

    PaidController(Payments payments, PaymentRows rows, PaymentViews views, Forms forms) {
        this.payments = payments;
        this.rows = rows;
        this.views = views;
        this.forms = forms;
    }

    record PaidForm(
            @NotNull(message = "{error.required}")
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

            @NotNull UUID once) {}

    record AllPaidForm(
            @NotNull(message = "{error.date}") @Nullable @Label("payment.paid.on")
            LocalDate on,

            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Nullable
            @Legible
            @Label("payment.document")
            String document,

            @NotNull UUID once) {}

    @GetMapping(PERIOD + "/paid")
    String all(Actor actor, @PathVariable UUID id, @PathVariable UUID period, Model model) {
        model.addAttribute("page", decided(actor, id, period));
        forms.show(model, actor.accountId(), new AllPaidForm(null, null, UUID.randomUUID()));
        return "payment/paid-all";
    }

    @PostMapping(PERIOD + "/paid")
    String payAll(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID period,
            @Valid @ModelAttribute("form") AllPaidForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, period))
                .run(() -> payments.payAll(actor, id, period, how(form.on(), form.document()), form.once()))
                .done("payment.done.paid")
                .to("/cabinet/cooperatives/" + id + "/payments/" + period);
    }

    @GetMapping(PERIOD + "/paid/{member}")
    String one(Actor actor, @PathVariable UUID id, @PathVariable UUID period, @PathVariable UUID member, Model model) {
        PaymentViews.Page page = decided(actor, id, period);
        PaymentShare share =
                rows.share(requireNonNull(page.draft()).id(), member).orElseThrow(NotFoundException::new);
        if (share.died()) {
            throw new MovedOnException("/cabinet/cooperatives/" + id + "/heirs/" + member);
        }
        if (share.owed().signum() == 0) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        model.addAttribute("share", share);
        forms.show(model, actor.accountId(), new PaidForm(share.owed(), null, null, UUID.randomUUID()));
        return "payment/paid";
    }

    @PostMapping(PERIOD + "/paid/{member}")
    String pay(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID period,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") PaidForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, period))
                .run(() -> payments.pay(
                        actor,
                        id,
                        period,
                        member,
                        requireNonNull(form.amount()),
                        how(form.on(), form.document()),
                        form.once()))
                .done("payment.done.paid")
                .to("/cabinet/cooperatives/" + id + "/payments/" + period);
    }

    private static Payments.How how(@Nullable LocalDate on, @Nullable String document) {
        return new Payments.How(requireNonNull(on), requireNonNull(Text.words(document)));
    }

    private PaymentViews.Page decided(Actor actor, UUID id, UUID period) {
        PaymentViews.Page page = views.led(actor, id, period);
        if (page.stage() != PaymentStage.DECIDED) {
            throw new MovedOnException(page.address());
        }
        return page;
    }
}
