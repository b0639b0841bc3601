package kz.yntymaq.cooperative.meeting.demand;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.Text;
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

/** Members demand a meeting. */
@Controller
class DemandController {

    private static final String LIST = "/cabinet/cooperatives/{id}/meetings";
    private static final String DEMAND = LIST + "/demands/{demand}";
    private static final int LONGEST = 2000;

    private final Demands demands;
    private final Forms forms;

    DemandController(Demands demands, Forms forms) {
        this.demands = demands;
        this.forms = forms;
    }

    record DemandForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Nullable
            @Legible
            @Label("meeting.demand.words")
            String words,

            @NotNull UUID once) {}

    @GetMapping(LIST + "/demand")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        demands.open(actor, id);
        model.addAttribute("back", list(id));
        forms.show(model, actor.accountId(), new DemandForm(null, UUID.randomUUID()));
        return "meeting/demand";
    }

    @PostMapping(LIST + "/demand")
    String begin(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") DemandForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> demands.open(actor, id))
                .run(() -> demands.begin(actor, id, requireNonNull(Text.words(form.words())), form.once()))
                .done("meeting.done.demanded")
                .to(list(id));
    }

    @PostMapping(DEMAND + "/join")
    @Button(on = LIST)
    String join(Actor actor, @PathVariable UUID id, @PathVariable UUID demand) {
        return forms.press()
                .run(() -> demands.join(actor, id, demand))
                .done("meeting.done.joined")
                .to(list(id));
    }

    @PostMapping(DEMAND + "/leave")
    @Button(on = LIST)
    String leave(Actor actor, @PathVariable UUID id, @PathVariable UUID demand) {
        return forms.press()
                .run(() -> demands.leave(actor, id, demand))
                .done("meeting.done.demand-left")
                .to(list(id));
    }

    private static String list(UUID id) {
        return "/cabinet/cooperatives/" + id + "/meetings";
    }
}
