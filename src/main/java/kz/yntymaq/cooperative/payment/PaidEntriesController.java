package kz.yntymaq.cooperative.payment;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.payment.PaymentController.PERIOD;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** What was paid to one member of a decision, and how the chair takes a payment back that was recorded by mistake. */
@Controller
class PaidEntriesController {

    private static final String ENTRIES = PERIOD + "/paid/{member}/entries";
    private static final int LONGEST_REASON = 500;

    private final Payments payments;
    private final PaymentRows rows;
    private final PaymentViews views;
    private final Forms forms;

    PaidEntriesController(Payments payments, PaymentRows rows, PaymentViews views, Forms forms) {
        this.payments = payments;
        this.rows = rows;
        this.views = views;
        this.forms = forms;
    }

    record BackForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_REASON, message = "{error.long}")
            @Nullable
            @Legible
            @Label("payment.back.reason")
            String reason,

            @NotNull UUID once) {}

    @GetMapping(ENTRIES)
    String entries(
            Actor actor, @PathVariable UUID id, @PathVariable UUID period, @PathVariable UUID member, Model model) {
        PaymentViews.Page page = shown(actor, id, period, member, model);
        model.addAttribute("entries", rows.entries(requireNonNull(page.draft()).id(), member));
        return "payment/entries";
    }

    @GetMapping(ENTRIES + "/{entry}")
    String takingBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID period,
            @PathVariable UUID member,
            @PathVariable UUID entry,
            Model model) {
        PaymentViews.Page page = shown(actor, id, period, member, model);
        PaymentRows.Entry found = rows.entries(requireNonNull(page.draft()).id(), member).stream()
                .filter(each -> each.transaction().equals(entry))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (found.takenBack() != null) {
            throw new MovedOnException(address(id, period, member));
        }
        model.addAttribute("entry", found);
        forms.show(model, actor.accountId(), new BackForm(null, UUID.randomUUID()));
        return "payment/back";
    }

    @PostMapping(ENTRIES + "/{entry}")
    String takeBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID period,
            @PathVariable UUID member,
            @PathVariable UUID entry,
            @Valid @ModelAttribute("form") BackForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, period))
                .run(() -> payments.takeBack(
                        actor, id, period, member, entry, requireNonNull(Text.words(form.reason())), form.once()))
                .done("payment.done.taken-back")
                .to(address(id, period, member));
    }

    private PaymentViews.Page shown(Actor actor, UUID id, UUID period, UUID member, Model model) {
        PaymentViews.Page page = views.led(actor, id, period);
        if (page.decision() == null) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        model.addAttribute(
                "share", rows.share(requireNonNull(page.draft()).id(), member).orElseThrow(NotFoundException::new));
        model.addAttribute("address", address(id, period, member));
        return page;
    }

    private static String address(UUID id, UUID period, UUID member) {
        return "/cabinet/cooperatives/" + id + "/payments/" + period + "/paid/" + member + "/entries";
    }
}
