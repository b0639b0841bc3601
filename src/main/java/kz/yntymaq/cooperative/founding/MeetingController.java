package kz.yntymaq.cooperative.founding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.KeptForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The chair mends the day or the place of the founding meeting, until the registration is claimed. */
@Controller
class MeetingController {

    private static final String PATH = "/cabinet/cooperatives/{id}/meeting";

    private final Foundings foundings;
    private final CooperativeViews pages;
    private final KeptForms kept;

    MeetingController(Foundings foundings, CooperativeViews pages, KeptForms kept) {
        this.foundings = foundings;
        this.pages = pages;
        this.kept = kept;
    }

    record MeetingForm(
            @NotNull(message = "{error.date}") @Nullable LocalDate meetingOn,

            @NotBlank(message = "{error.required}") @Size(max = 200, message = "{error.long}") @Nullable
            String meetingPlace,

            int version) {}

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        if (page.state() != CooperativeState.FOUNDED) {
            throw new NotFoundException();
        }
        kept.show(
                request,
                model,
                actor.accountId(),
                new MeetingForm(page.meetingOn(), page.meetingPlace(), page.version()));
        model.addAttribute("page", page);
        return "cooperative/meeting";
    }

    @PostMapping(PATH)
    String correct(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors() || form.meetingOn() == null || form.meetingPlace() == null) {
            return kept.again(request, errors);
        }
        try {
            foundings.correctMeeting(
                    actor, id, form.meetingOn(), form.meetingPlace().trim(), form.version());
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "meetingOn");
        }
        kept.saved(request);
        next.addFlashAttribute("done", "page.saved");
        return "redirect:/cabinet/cooperatives/" + id;
    }
}
