package kz.yntymaq.cooperative.meeting;

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

    private static final String DEMAND = MeetingsController.LIST + "/demands/{demand}";
    private static final int LONGEST = 2000;

    private final Demands demands;
    private final MeetingViews views;
    private final Forms forms;

    DemandController(Demands demands, MeetingViews views, Forms forms) {
        this.demands = demands;
        this.views = views;
        this.forms = forms;
    }

    record DemandForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Nullable
            @Label("meeting.demand.words")
            String words,

            @NotNull UUID once) {}

    @GetMapping(MeetingsController.LIST + "/demand")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("listed", views.list(actor, id));
        forms.show(model, actor.accountId(), new DemandForm(null, UUID.randomUUID()));
        return "meeting/demand";
    }

    @PostMapping(MeetingsController.LIST + "/demand")
    String begin(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") DemandForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.list(actor, id))
                .run(() -> demands.begin(actor, id, requireNonNull(Text.words(form.words())), form.once()))
                .done("meeting.done.demanded")
                .to(list(id));
    }

    @PostMapping(DEMAND + "/join")
    @Button(on = MeetingsController.LIST)
    String join(Actor actor, @PathVariable UUID id, @PathVariable UUID demand) {
        return forms.press()
                .run(() -> demands.join(actor, id, demand))
                .done("meeting.done.joined")
                .to(list(id));
    }

    @PostMapping(DEMAND + "/leave")
    @Button(on = MeetingsController.LIST)
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
