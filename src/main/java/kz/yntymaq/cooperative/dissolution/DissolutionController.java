package kz.yntymaq.cooperative.dissolution;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
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

/** Who acts for a legal entity says that it has ended. */
@Controller
class DissolutionController {

    private static final String PAGE = "/cabinet/cooperatives/{id}/entity-ended";

    private final Dissolutions dissolutions;
    private final Forms forms;

    DissolutionController(Dissolutions dissolutions, Forms forms) {
        this.dissolutions = dissolutions;
        this.forms = forms;
    }

    record EndedForm(
            @NotNull(message = "{error.date}") @Nullable @Label("dissolution.on")
            LocalDate on,

            @NotBlank(message = "{error.required}")
            @Size(max = 200, message = "{error.long}")
            @Nullable
            @Legible
            @Label("dissolution.paper")
            String paper,

            @AssertTrue(message = "{dissolution.sure.error}")
            @NotNull(message = "{dissolution.sure.error}")
            @Nullable
            @Label("dissolution.sure")
            Boolean sure,

            @NotNull UUID once) {}

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("own", dissolutions.own(actor, id));
        forms.show(model, actor.accountId(), new EndedForm(null, null, null, UUID.randomUUID()));
        return "dissolution/ended";
    }

    @PostMapping(PAGE)
    String ended(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") EndedForm form, BindingResult errors) {
        return forms.post(errors)
                .run(() -> dissolutions.ended(
                        actor, id, requireNonNull(form.on()), requireNonNull(Text.words(form.paper())), form.once()))
                .done("dissolution.done")
                .to("/cabinet");
    }
}
