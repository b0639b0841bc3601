package kz.yntymaq.cooperative.kinship;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
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
import org.springframework.web.bind.annotation.RequestParam;

/** A member's relatives among the members; the office's look at those that both have confirmed. */
@Controller
class KinshipController {

    private static final String KIN = "/cabinet/cooperatives/{id}/kin";

    private final Kinships kinships;
    private final KinshipViews views;
    private final Forms forms;
    private final Texts texts;

    KinshipController(Kinships kinships, KinshipViews views, Forms forms, Texts texts) {
        this.kinships = kinships;
        this.views = views;
        this.forms = forms;
        this.texts = texts;
    }

    record KinshipForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 300, message = "{error.long}")
            @Nullable
            @Legible
            @Label("kinship.name")
            String name,

            @NotNull(message = "{error.choice}") @Nullable @Label("kinship.kind")
            KinshipKind kind,

            @Nullable @Legible @Label("kinship.iin") String iin,
            @NotNull UUID once) {

        boolean namesNoIin() {
            return iin != null && !iin.isBlank() && Iin.parse(iin).isEmpty();
        }

        @Nullable
        Iin number() {
            return iin == null ? null : Iin.parse(iin).orElse(null);
        }
    }

    @GetMapping(KIN)
    String page(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", views.page(actor, id, after));
        model.addAttribute("kinds", Option.of(KinshipKind.values(), each -> texts.get(each.key())));
        model.addAttribute("key", UUID.randomUUID());
        forms.show(model, actor.accountId(), new KinshipForm(null, null, null, UUID.randomUUID()));
        return "cooperative/kin";
    }

    @PostMapping(KIN)
    String declare(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") KinshipForm form, BindingResult errors) {
        return forms.post(errors)
                .refuseIf(form.namesNoIin(), "iin", "kinship.error.iin")
                .run(() -> kinships.declare(
                        actor,
                        id,
                        requireNonNull(form.name()),
                        form.number(),
                        requireNonNull(form.kind()).name(),
                        form.once()))
                .done("kinship.done.declared")
                .to("/cabinet/cooperatives/" + id + "/kin");
    }

    @PostMapping(KIN + "/{kin}/answer")
    @Button(on = KIN)
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID kin,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam UUID once) {
        return forms.press()
                .run(() -> kinships.answer(actor, id, kin, confirmed, once))
                .done(confirmed ? "kinship.done.confirmed" : "kinship.done.disputed")
                .to("/cabinet/cooperatives/" + id + "/kin");
    }

    @PostMapping(KIN + "/{kin}/withdraw")
    @Button(on = KIN)
    String withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID kin, @RequestParam UUID once) {
        return forms.press()
                .run(() -> kinships.withdraw(actor, id, kin, once))
                .done("kinship.done.withdrawn")
                .to("/cabinet/cooperatives/" + id + "/kin");
    }

    @GetMapping("/office/cooperatives/{id}/kin")
    String ofOffice(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", views.ofOffice(actor, id, after));
        return "cooperative/kin-office";
    }
}
