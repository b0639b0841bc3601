package kz.yntymaq.cooperative.payout;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
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

/** Members object to the record of a meeting outside the portal that decided on a pay-out. */
@Controller
class PayoutObjectionController {

    private static final String PATH = "/cabinet/cooperatives/{id}/payouts/{member}/objection";

    private final PayoutObjections objections;
    private final PayoutViews views;
    private final Forms forms;

    PayoutObjectionController(PayoutObjections objections, PayoutViews views, Forms forms) {
        this.objections = objections;
        this.views = views;
        this.forms = forms;
    }

    record PayoutObjectionForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 500, message = "{error.long}")
            @Nullable
            @Legible
            @Label("payout.objection.reason")
            String reason,

            @NotNull UUID once) {}

    @GetMapping(PATH)
    String objecting(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        PayoutViews.Page page = views.page(actor, id, member);
        if (!page.objects()) {
            throw new MovedOnException(page.payout().address());
        }
        model.addAttribute("page", page);
        forms.show(model, actor.accountId(), new PayoutObjectionForm(null, UUID.randomUUID()));
        return "payout/objection";
    }

    @PostMapping(PATH)
    String object(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") PayoutObjectionForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.page(actor, id, member))
                .run(() -> objections.object(actor, id, member, requireNonNull(form.reason()), form.once()))
                .done("payout.done.objected")
                .to(Payout.address(id, member));
    }
}
