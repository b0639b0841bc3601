package kz.yntymaq.cooperative.closing;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.closing.LiquidationController.PATH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.identity.Bin;
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

/** The chair enters the record of the state register, the district confirms it or sends it back. */
@Controller
class ClosingEndController {

    private static final String OFFICE = "/office/cooperatives/{id}";

    private final ClosingEnds ends;
    private final ClosingViews views;
    private final ClosingsOfOffices offices;
    private final Forms forms;
    private final Texts texts;

    ClosingEndController(ClosingEnds ends, ClosingViews views, ClosingsOfOffices offices, Forms forms, Texts texts) {
        this.ends = ends;
        this.views = views;
        this.offices = offices;
        this.forms = forms;
        this.texts = texts;
    }

    record EndForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Nullable
            @Legible
            @Label("closing.end.number")
            String number,

            @NotNull(message = "{error.date}") @Nullable @Label("closing.end.on")
            LocalDate on,

            @Size(max = 20, message = "{error.long}") @Nullable @Legible @Label("closing.end.successor")
            String successor,

            @NotNull UUID once) {

        Optional<Bin> bin() {
            return successor == null || successor.isBlank() ? Optional.empty() : Bin.parse(successor);
        }

        boolean isWrong() {
            return successor != null && !successor.isBlank() && bin().isEmpty();
        }
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

    @GetMapping(PATH + "/end")
    String ending(Actor actor, @PathVariable UUID id, Model model) {
        ClosingViews.Page page = views.led(actor, id);
        ToldCase open = page.open();
        if (open == null || !open.mayEnd()) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        model.addAttribute("told", open);
        ClosingRows.Registered back = open.record();
        forms.show(
                model,
                actor.accountId(),
                back == null
                        ? new EndForm(null, null, null, UUID.randomUUID())
                        : new EndForm(back.number(), back.on(), back.successor(), UUID.randomUUID()));
        return "closing/end";
    }

    @PostMapping(PATH + "/end")
    String end(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") EndForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id))
                .refuseIf(form.isWrong(), "successor", "error.bin")
                .run(() -> ends.claim(
                        actor,
                        id,
                        new ClosingEnds.Entry(
                                requireNonNull(Text.words(form.number())),
                                requireNonNull(form.on()),
                                form.bin().orElse(null)),
                        form.once()))
                .done("closing.done.claimed")
                .to(ClosingViews.address(id));
    }

    @GetMapping(OFFICE + "/closing")
    String deciding(Actor actor, @PathVariable UUID id, Model model) {
        ClosingsOfOffices.Decidable waits = offices.decidable(actor, id)
                .orElseThrow(() -> new MovedOnException(OFFICE.replace("{id}", id.toString())));
        model.addAttribute("waits", waits);
        model.addAttribute(
                "decisions", Option.of(Decision.values(), each -> texts.get("cooperative.office.decision." + each)));
        forms.show(
                model,
                actor.accountId(),
                new DecisionForm(null, null, waits.record().place(), UUID.randomUUID()));
        return "closing/office";
    }

    @PostMapping(OFFICE + "/closing")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> offices.decidable(actor, id))
                .onField("decision")
                .refuseIf(form.sendsBack() && form.why().isEmpty(), "reason", "cooperative.error.reason")
                .refuseIf(
                        form.decision() == Decision.CONFIRM && !form.why().isEmpty(),
                        "reason",
                        "cooperative.error.reason-of-confirmation")
                .run(() -> {
                    if (form.sendsBack()) {
                        ends.sendBack(actor, id, form.version(), form.why(), form.once());
                    } else {
                        ends.confirm(actor, id, form.version(), form.once());
                    }
                })
                .done(form.sendsBack() ? "cooperative.done.sent-back" : "closing.done.confirmed")
                .to("/office/cooperatives/" + id);
    }
}
