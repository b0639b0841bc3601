package kz.yntymaq.cooperative.associate;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An associated member asks to leave, and the chair records that one left. */
@Controller
class AssociateExitController {

    private static final String OWN = "/cabinet/cooperatives/{id}/associate";
    private static final String LIST = "/cabinet/cooperatives/{id}/associates";

    private final AssociateExits exits;
    private final MistakenExits mistakes;
    private final AssociateViews views;
    private final Forms forms;

    AssociateExitController(AssociateExits exits, MistakenExits mistakes, AssociateViews views, Forms forms) {
        this.exits = exits;
        this.mistakes = mistakes;
        this.views = views;
        this.forms = forms;
    }

    record LeaveForm(
            @NotNull(message = "{error.date}") @Nullable @Label("associate.left-on")
            LocalDate on,

            @Size(max = 4000, message = "{error.long}")
            @GivenReason(optional = true)
            @Nullable
            @Label("associate.exit.grounds")
            String grounds,

            @NotNull UUID once) {}

    record UndoForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 1000, message = "{error.long}")
            @GivenReason
            @Nullable
            @Label("associate.undo.reason")
            String reason,

            @NotNull UUID once) {}

    @PostMapping(OWN + "/leave")
    @Button(on = OWN)
    String ask(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .run(() -> exits.ask(actor, id))
                .done("associate.done.exit-asked")
                .to("/cabinet/cooperatives/" + id + "/associate");
    }

    @PostMapping(OWN + "/stay")
    @Button(on = OWN)
    String stay(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .run(() -> exits.stay(actor, id))
                .done("associate.done.stays")
                .to("/cabinet/cooperatives/" + id + "/associate");
    }

    @GetMapping(LIST + "/{associate}/leave")
    String leaving(Actor actor, @PathVariable UUID id, @PathVariable UUID associate, Model model) {
        AssociateViews.Line line = views.ofChair(actor, id, associate);
        if (line.associate().leftOn() != null) {
            throw new MovedOnException("/cabinet/cooperatives/" + id + "/associates");
        }
        model.addAttribute("cooperative", id);
        model.addAttribute("line", line);
        forms.show(model, actor.accountId(), new LeaveForm(null, null, UUID.randomUUID()));
        return "associate/leave";
    }

    @PostMapping(LIST + "/{associate}/leave")
    String leave(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID associate,
            @Valid @ModelAttribute("form") LeaveForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.ofChair(actor, id))
                .onField("on")
                .run(() -> exits.record(
                        actor, id, associate, requireNonNull(form.on()), Text.words(form.grounds()), form.once()))
                .done("associate.done.left")
                .to("/cabinet/cooperatives/" + id + "/associates");
    }

    @GetMapping(LIST + "/{associate}/leave/undo")
    String undoing(Actor actor, @PathVariable UUID id, @PathVariable UUID associate, Model model) {
        AssociateViews.Line line = views.ofChair(actor, id, associate);
        if (!line.undoable()) {
            throw new MovedOnException("/cabinet/cooperatives/" + id + "/associates");
        }
        model.addAttribute("cooperative", id);
        model.addAttribute("line", line);
        forms.show(model, actor.accountId(), new UndoForm(null, UUID.randomUUID()));
        return "associate/undo";
    }

    @PostMapping(LIST + "/{associate}/leave/undo")
    String undo(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID associate,
            @Valid @ModelAttribute("form") UndoForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.ofChair(actor, id))
                .run(() -> mistakes.undo(actor, id, associate, requireNonNull(Text.words(form.reason())), form.once()))
                .done("associate.done.undone")
                .to("/cabinet/cooperatives/" + id + "/associates");
    }
}
