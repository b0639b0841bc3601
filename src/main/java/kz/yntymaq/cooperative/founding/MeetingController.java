package kz.yntymaq.cooperative.founding;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
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

/** The chair mends the day or the place of the founding meeting, until the registration is claimed. */
@Controller
class MeetingController {

    private static final String PATH = "/cabinet/cooperatives/{id}/meeting";

    private final Foundings foundings;
    private final CooperativeViews pages;
    private final Forms forms;

    MeetingController(Foundings foundings, CooperativeViews pages, Forms forms) {
        this.foundings = foundings;
        this.pages = pages;
        this.forms = forms;
    }

    record MeetingForm(
            @NotNull(message = "{error.date}") @Nullable @Label("cooperative.meeting-on")
            LocalDate meetingOn,

            @NotBlank(message = "{error.required}")
            @Size(max = 200, message = "{error.long}")
            @Nullable
            @Legible
            @Label("cooperative.meeting-place")
            String meetingPlace,

            int version) {}

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        if (page.state() != CooperativeState.FOUNDED) {
            throw new MovedOnException("/cabinet/cooperatives/" + id);
        }
        forms.show(model, actor.accountId(), new MeetingForm(page.meetingOn(), page.meetingPlace(), page.version()));
        model.addAttribute("page", page);
        return "cooperative/meeting";
    }

    @PostMapping(PATH)
    String correct(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") MeetingForm form, BindingResult errors) {
        return forms.post(errors)
                .onField("meetingOn")
                .run(() -> foundings.correctMeeting(
                        actor,
                        id,
                        requireNonNull(form.meetingOn()),
                        requireNonNull(form.meetingPlace()).trim(),
                        form.version()))
                .done("page.saved")
                .to("/cabinet/cooperatives/" + id);
    }
}
