package kz.yntymaq.review.contract;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.ui.Text;
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

/** The office's pages of a raised share and of the contract. */
@Controller
class ContractController {

    private static final String SHARE = "/office/applications/{id}/share";
    private static final String CONTRACT = "/office/applications/{id}/contract";

    private final Contracts contracts;
    private final Reviews reviews;
    private final Forms forms;

    ContractController(Contracts contracts, Reviews reviews, Forms forms) {
        this.contracts = contracts;
        this.reviews = reviews;
        this.forms = forms;
    }

    /** A decision on the share. @param share percent @param money that the local budget has money for it this year */
    record ShareForm(
            @NotNull(message = "{error.required}")
            @Digits(integer = 3, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("review.share.percent")
            BigDecimal share,

            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Legible
            @Nullable
            @Label("review.share.document")
            String document,

            @NotNull(message = "{error.date}") @Nullable @Label("review.share.day")
            LocalDate day,

            @Nullable @Label("review.share.money") Boolean money,

            @GivenReason(optional = true)
            @Size(max = 1000, message = "{error.long}")
            @Nullable
            @Label("review.share.reason")
            String reason,

            @NotNull UUID once,
            int version) {}

    /** A contract. */
    record ContractForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Legible
            @Nullable
            @Label("review.contract.number")
            String number,

            @NotNull(message = "{error.date}") @Nullable @Label("review.contract.day")
            LocalDate day,

            @NotNull(message = "{error.required}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("review.contract.tenge")
            BigDecimal tenge,

            @NotNull UUID once,
            int version) {}

    @GetMapping(SHARE)
    String share(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.RAISE);
        forms.show(
                model,
                actor.accountId(),
                new ShareForm(null, null, null, null, null, UUID.randomUUID(), application.getVersion()));
        model.addAttribute("loan", application);
        model.addAttribute("bounds", contracts.bounds(application));
        return "review/share";
    }

    @PostMapping(SHARE)
    String raise(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ShareForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.RAISE, form.version()))
                .run(() -> contracts.raise(
                        actor,
                        id,
                        form.once(),
                        form.version(),
                        requireNonNull(form.share()),
                        requireNonNull(Text.words(form.document())),
                        requireNonNull(form.day()),
                        Boolean.TRUE.equals(form.money()),
                        Text.words(form.reason())))
                .done("review.share.done")
                .to(CaseAddress.of(id));
    }

    @GetMapping(CONTRACT)
    String contract(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.CONTRACT);
        forms.show(
                model,
                actor.accountId(),
                new ContractForm(null, null, null, UUID.randomUUID(), application.getVersion()));
        model.addAttribute("loan", application);
        return "review/contract";
    }

    @PostMapping(CONTRACT)
    String sign(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ContractForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.CONTRACT, form.version()))
                .run(() -> contracts.sign(
                        actor,
                        id,
                        form.once(),
                        form.version(),
                        requireNonNull(Text.words(form.number())),
                        requireNonNull(form.day()),
                        requireNonNull(form.tenge())))
                .done("review.contract.done")
                .to(CaseAddress.of(id));
    }
}
