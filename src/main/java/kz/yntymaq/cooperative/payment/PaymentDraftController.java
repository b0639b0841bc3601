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
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
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

/** The chair drafts payments and puts the draft to a general meeting. */
@Controller
class PaymentDraftController {

    private final PaymentDrafts drafts;
    private final PaymentViews views;
    private final MeetingAccess meetings;
    private final Forms forms;
    private final Texts texts;

    PaymentDraftController(PaymentDrafts drafts, PaymentViews views, MeetingAccess meetings, Forms forms, Texts texts) {
        this.drafts = drafts;
        this.views = views;
        this.meetings = meetings;
        this.forms = forms;
        this.texts = texts;
    }

    record DraftForm(
            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("payment.amount")
            BigDecimal amount,

            @NotNull(message = "{error.choice}") @Nullable @Label("payment.basis")
            Basis basis,

            @NotBlank(message = "{error.required}")
            @Size(max = 500, message = "{error.long}")
            @Nullable
            @Legible
            @Label("payment.charter")
            String charter,

            @NotNull UUID once) {

        PaymentDrafts.Wish wish() {
            return new PaymentDrafts.Wish(
                    requireNonNull(amount), requireNonNull(basis), requireNonNull(Text.words(charter)));
        }
    }

    record PutForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("payment.meeting")
            UUID meeting,

            @NotNull UUID once) {}

    @GetMapping(PERIOD + "/draft")
    String drafting(Actor actor, @PathVariable UUID id, @PathVariable UUID period, Model model) {
        PaymentViews.Page page = free(actor, id, period);
        Draft last = page.draft();
        model.addAttribute("page", page);
        model.addAttribute("bases", Option.of(Basis.values(), each -> texts.get(each.key())));
        forms.show(
                model,
                actor.accountId(),
                new DraftForm(
                        last == null ? null : last.amount(),
                        last == null ? null : last.basis(),
                        last == null ? null : last.charter(),
                        UUID.randomUUID()));
        return "payment/draft";
    }

    @PostMapping(PERIOD + "/draft")
    String draft(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID period,
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, period))
                .run(() -> drafts.make(actor, id, period, form.wish(), form.once()))
                .done("payment.done.drafted")
                .to("/cabinet/cooperatives/" + id + "/payments/" + period);
    }

    @GetMapping(PERIOD + "/meeting")
    String putting(Actor actor, @PathVariable UUID id, @PathVariable UUID period, Model model) {
        PaymentViews.Page page = free(actor, id, period);
        if (page.draft() == null) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        model.addAttribute("meetings", meetings.agendas(actor, id));
        forms.show(model, actor.accountId(), new PutForm(null, UUID.randomUUID()));
        return "payment/put";
    }

    @PostMapping(PERIOD + "/meeting")
    String put(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID period,
            @Valid @ModelAttribute("form") PutForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, period))
                .run(() -> drafts.put(actor, id, period, requireNonNull(form.meeting()), form.once()))
                .done("payment.done.put")
                .to("/cabinet/cooperatives/" + id + "/payments/" + period);
    }

    private PaymentViews.Page free(Actor actor, UUID id, UUID period) {
        PaymentViews.Page page = views.led(actor, id, period);
        if (!page.isFree()) {
            throw new MovedOnException(page.address());
        }
        return page;
    }
}
