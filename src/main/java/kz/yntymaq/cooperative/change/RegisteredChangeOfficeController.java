package kz.yntymaq.cooperative.change;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Option;
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

/** The district confirms what the chair says that the state has registered, or sends it back. */
@Controller
class RegisteredChangeOfficeController {

    private static final String HOME = "/office/cooperatives/{id}";
    private static final String PATH = HOME + "/change";

    private final RegisteredChanges changes;
    private final RegisteredChangeSteps steps;
    private final Forms forms;
    private final Texts texts;

    RegisteredChangeOfficeController(RegisteredChanges changes, RegisteredChangeSteps steps, Forms forms, Texts texts) {
        this.changes = changes;
        this.steps = steps;
        this.forms = forms;
        this.texts = texts;
    }

    /** What the district may decide. */
    enum Decision {
        CONFIRM,
        SEND_BACK
    }

    record DecisionForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("cooperative.office.decision")
            Decision decision,

            @Size(max = 1000, message = "{error.long}") @Nullable @Legible @Label("cooperative.office.reason")
            String reason,

            int version,
            @NotNull UUID once) {

        String why() {
            return reason == null ? "" : reason.strip();
        }

        boolean sendsBack() {
            return decision == Decision.SEND_BACK;
        }
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        RegisteredChanges.Registered cooperative = changes.decidable(actor, id);
        RegisteredChanges.Claim claim =
                changes.claim(id).orElseThrow(() -> new MovedOnException(HOME.replace("{id}", id.toString())));
        forms.show(model, actor.accountId(), new DecisionForm(null, null, claim.version(), UUID.randomUUID()));
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("now", cooperative.facts());
        model.addAttribute("claimed", claim.facts());
        model.addAttribute(
                "former", new RegisteredChanges.Former(cooperative.facts(), claim.facts(), claim.registeredOn()));
        model.addAttribute("registeredOn", claim.registeredOn());
        model.addAttribute("edition", claim.edition());
        model.addAttribute("version", claim.version());
        changes.waiting(id).ifPresent(found -> model.addAttribute("texts", found.texts()));
        model.addAttribute(
                "decisions", Option.of(Decision.values(), each -> texts.get("cooperative.office.decision." + each)));
        return "change/office";
    }

    @PostMapping(PATH)
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> changes.decidable(actor, id))
                .onField("decision")
                .refuseIf(form.sendsBack() && form.why().isEmpty(), "reason", "cooperative.error.reason")
                .refuseIf(
                        form.decision() == Decision.CONFIRM && !form.why().isEmpty(),
                        "reason",
                        "cooperative.error.reason-of-confirmation")
                .run(() -> {
                    if (form.sendsBack()) {
                        steps.sendBack(actor, id, form.version(), form.why(), form.once());
                    } else {
                        steps.confirm(actor, id, form.version(), form.once());
                    }
                })
                .done(form.sendsBack() ? "cooperative.done.sent-back" : "cooperative.facts.done.confirmed")
                .to("/office/cooperatives/" + id);
    }
}
