package kz.yntymaq.waiting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.waiting.OfficeListController.TurnView;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What an official does for whose turn it is: offers a part, or writes down what was paid. */
@Controller
class PayController {

    private static final int LONGEST_REFERENCE = 100;
    private static final String BACK = OfficeListController.LIST + "/payments/{id}/back";

    private final OfficeLists lists;
    private final OfficeListController pages;
    private final Forms forms;

    PayController(OfficeLists lists, OfficeListController pages, Forms forms) {
        this.lists = lists;
        this.pages = pages;
        this.forms = forms;
    }

    /** An offer. @param application whose turn the page showed @param tenge the part that it showed */
    record OfferForm(
            @Nullable UUID application,

            @Digits(integer = 13, fraction = 2, message = "{error.number}") @Nullable
            BigDecimal tenge,

            @NotNull UUID once) {}

    /** A payment. @param application whose turn the page showed @param tenge the sum that it showed */
    record PaymentForm(
            @Nullable UUID application,

            @Digits(integer = 13, fraction = 2, message = "{error.number}") @Nullable
            BigDecimal tenge,

            @NotNull(message = "{error.date}") @Nullable @Label("waiting.paid-on")
            LocalDate paidOn,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_REFERENCE, message = "{error.long}")
            @Nullable
            @Label("waiting.reference")
            String reference,

            @NotNull UUID once) {

        /** As it is kept: some letters are several once they are written the usual way. */
        String kept() {
            return reference == null ? "" : TypedText.clean(reference);
        }
    }

    @GetMapping(OfficeListController.LIST + "/offer")
    String offering(Actor actor, @PathVariable String fund, Model model) {
        return page(actor, fund, false, new OfferForm(null, null, UUID.randomUUID()), model);
    }

    @PostMapping(OfficeListController.LIST + "/offer")
    String offer(
            Actor actor,
            @PathVariable String fund,
            @Valid @ModelAttribute("form") OfferForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> lists.queueOf(actor, fund))
                .run(() -> {
                    lists.queueOf(actor, fund);
                    lists.offer(actor, fund, form.once(), shown(form.application()), shown(form.tenge()));
                })
                .done("waiting.offered")
                .to("/office/waiting/" + fund);
    }

    @GetMapping(OfficeListController.LIST + "/payment")
    String paying(Actor actor, @PathVariable String fund, Model model) {
        return page(actor, fund, true, new PaymentForm(null, null, null, null, UUID.randomUUID()), model);
    }

    @PostMapping(OfficeListController.LIST + "/payment")
    String pay(
            Actor actor,
            @PathVariable String fund,
            @Valid @ModelAttribute("form") PaymentForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> lists.queueOf(actor, fund))
                .refuseIf(form.kept().length() > LONGEST_REFERENCE, "reference", "waiting.error.reference")
                .run(() -> {
                    lists.queueOf(actor, fund);
                    lists.pay(
                            actor,
                            fund,
                            form.once(),
                            shown(form.application()),
                            shown(form.tenge()),
                            Objects.requireNonNull(form.paidOn()),
                            form.kept());
                })
                .done("waiting.recorded")
                .to("/office/waiting/" + fund);
    }

    /** Why a record is taken back. */
    record BackForm(
            @GivenReason @Nullable @Label("waiting.back.reason")
            String reason,

            @NotNull UUID once) {}

    @GetMapping(BACK)
    String takingBack(Actor actor, @PathVariable String fund, @PathVariable UUID id, Model model) {
        Treasury.Payment payment = lists.payment(actor, fund, id);
        lists.requireNoTie(actor, fund, payment.applicationId());
        forms.show(model, actor.accountId(), new BackForm(null, UUID.randomUUID()));
        model.addAttribute("payment", payment);
        model.addAttribute("fund", fund);
        model.addAttribute("own", payment.by().equals(actor.accountId()));
        return "waiting/back";
    }

    @PostMapping(BACK)
    String takeBack(
            Actor actor,
            @PathVariable String fund,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") BackForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> lists.payment(actor, fund, id))
                .run(() ->
                        lists.takeBack(actor, fund, id, form.once(), Objects.requireNonNull(Text.words(form.reason()))))
                .done("waiting.taken-back")
                .to("/office/waiting/" + fund);
    }

    /** What a page shows is sent with the form; without it nobody knows what was agreed to. */
    private static <T> T shown(@Nullable T value) {
        if (value == null) {
            throw StaleEditException.atTheSameMoment();
        }
        return value;
    }

    private String page(Actor actor, String fund, boolean payment, Object form, Model model) {
        lists.queueOf(actor, fund);
        TurnView turn = pages.view(actor, fund);
        if (turn == null || (payment ? !turn.step().isPayment() : turn.step() != Turn.Step.OFFER_PART)) {
            throw new MovedOnException("/office/waiting/" + fund);
        }
        lists.requireNoTie(actor, fund, turn.application());
        forms.show(model, actor.accountId(), form);
        model.addAttribute("turn", turn);
        model.addAttribute("fund", fund);
        return payment ? "waiting/payment" : "waiting/offer";
    }
}
