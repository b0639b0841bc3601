package kz.yntymaq.cooperative.control;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
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

/** Members begin to control the co-operative, join and leave. */
@Controller
class ControlController {

    static final String PATH = "/cabinet/cooperatives/{id}/control";
    static final String ONE = PATH + "/{control}";

    private final Initiatives initiatives;
    private final ControlViews views;
    private final MeetingAccess meetings;
    private final Forms forms;

    ControlController(Initiatives initiatives, ControlViews views, MeetingAccess meetings, Forms forms) {
        this.initiatives = initiatives;
        this.views = views;
        this.meetings = meetings;
        this.forms = forms;
    }

    record ControlForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 2000, message = "{error.long}")
            @Nullable
            @Legible
            @Label("control.words")
            String words,

            @Size(max = 300, message = "{error.long}") @Nullable @Legible @Label("control.auditor")
            String auditor,

            @NotNull UUID once) {}

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", views.page(actor, id));
        model.addAttribute("prepares", !meetings.agendas(actor, id).isEmpty());
        return "control/page";
    }

    @GetMapping(PATH + "/new/{aim}")
    String beginning(Actor actor, @PathVariable UUID id, @PathVariable String aim, Model model) {
        Aim found = aim(actor, id, aim);
        model.addAttribute("aim", found);
        model.addAttribute("back", address(id));
        forms.show(model, actor.accountId(), new ControlForm(null, null, UUID.randomUUID()));
        return "control/new";
    }

    @PostMapping(PATH + "/new/{aim}")
    String begin(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String aim,
            @Valid @ModelAttribute("form") ControlForm form,
            BindingResult errors) {
        Aim found = Aim.at(aim).orElseThrow(NotFoundException::new);
        String auditor = found == Aim.OWN ? Text.words(form.auditor()) : null;
        return forms.post(errors)
                .allowedBy(() -> views.page(actor, id))
                .refuseIf(found == Aim.OWN && auditor == null, "auditor", "error.required")
                .run(() -> initiatives.begin(
                        actor,
                        id,
                        new Initiatives.Wish(found, requireNonNull(Text.words(form.words())), auditor),
                        form.once()))
                .done("control.done.begun")
                .to(address(id));
    }

    @PostMapping(ONE + "/join")
    @Button(on = PATH)
    String join(Actor actor, @PathVariable UUID id, @PathVariable UUID control) {
        return forms.press()
                .run(() -> initiatives.join(actor, id, control))
                .done("control.done.joined")
                .to(address(id));
    }

    @PostMapping(ONE + "/leave")
    @Button(on = PATH)
    String leave(Actor actor, @PathVariable UUID id, @PathVariable UUID control) {
        return forms.press()
                .run(() -> initiatives.leave(actor, id, control))
                .done("control.done.left")
                .to(address(id));
    }

    /** Who may be in no group is told so before anything is typed. */
    private Aim aim(Actor actor, UUID id, String address) {
        Aim aim = Aim.at(address).orElseThrow(NotFoundException::new);
        if (views.page(actor, id).executive() && aim == Aim.GROUP) {
            throw new MovedOnException(address(id), ApartGroupRule.REASON);
        }
        return aim;
    }

    static String address(UUID id) {
        return "/cabinet/cooperatives/" + id + "/control";
    }
}
