package kz.yntymaq.cooperative.trade.recorder;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
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

/** Who writes into the book of trade beside the chair. */
@Controller
class RecorderController {

    private static final String RECORDERS = "/cabinet/cooperatives/{id}/trade/recorders";

    private final Recorders recorders;
    private final Forms forms;

    RecorderController(Recorders recorders, Forms forms) {
        this.recorders = recorders;
        this.forms = forms;
    }

    record RecorderForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 200, message = "{error.long}")
            @Nullable
            @Legible
            @Label("trade.member")
            String member,

            @NotNull UUID once) {}

    @GetMapping(RECORDERS)
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("listed", recorders.listed(actor, id));
        model.addAttribute("owner", actor.accountId());
        forms.show(model, actor.accountId(), new RecorderForm(null, UUID.randomUUID()));
        return "trade/recorders";
    }

    @PostMapping(RECORDERS)
    String let(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RecorderForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> recorders.listed(actor, id))
                .run(() -> recorders.let(actor, id, requireNonNull(form.member()), form.once()))
                .done("trade.done.recorder")
                .to("/cabinet/cooperatives/" + id + "/trade/recorders");
    }

    @PostMapping(RECORDERS + "/{recorder}/end")
    @Button(on = RECORDERS)
    String end(Actor actor, @PathVariable UUID id, @PathVariable UUID recorder) {
        return forms.press()
                .run(() -> recorders.end(actor, id, recorder))
                .done("trade.done.recorder-ended")
                .to("/cabinet/cooperatives/" + id + "/trade/recorders");
    }
}
