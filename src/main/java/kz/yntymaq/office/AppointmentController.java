package kz.yntymaq.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.ui.KeptForms;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Violations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Appoints people to an office, gives them links to set a password, ends appointments. */
@Controller
class AppointmentController {

    private final Offices offices;
    private final PasswordLinks links;
    private final PlaceChoice places;
    private final KeptForms kept;

    AppointmentController(Offices offices, PasswordLinks links, PlaceChoice places, KeptForms kept) {
        this.offices = offices;
        this.links = links;
        this.places = places;
        this.kept = kept;
    }

    @GetMapping("/admin/offices/{id}/appoint")
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("office", offices.findVisibleTo(actor, id));
        kept.show(request, model, actor.accountId(), AppointForm.empty());
        if (model.getAttribute("form") instanceof AppointForm typed) {
            model.addAttribute(
                    "registered",
                    Iin.parse(typed.iin())
                            .flatMap(iin -> offices.findRegistered(actor, id, iin))
                            .orElse(null));
        }
        places.show(model, "village");
        return "account/appoint";
    }

    @PostMapping("/admin/offices/{id}/appoint")
    String appoint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AppointForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return kept.again(request, errors);
        }
        try {
            offices.appoint(
                    actor,
                    id,
                    Iin.parse(form.iin()).orElseThrow(),
                    form.person(),
                    Text.yes(form.confirmed()),
                    form.once());
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, field(refused.key(), form));
        }
        kept.saved(request);
        next.addFlashAttribute("done", "account.appointed");
        return "redirect:/admin/offices/" + id;
    }

    @GetMapping("/admin/offices/{id}/people/{appointment}")
    String person(Actor actor, @PathVariable UUID id, @PathVariable UUID appointment, Model model) {
        model.addAttribute("office", offices.findVisibleTo(actor, id));
        OfficePerson person = offices.findAppointmentVisibleTo(actor, id, appointment);
        model.addAttribute("person", person);
        model.addAttribute("own", actor.accountId());
        model.addAttribute("askedBy", links.askedBy(person.accountId()).orElse(null));
        return "account/office-person";
    }

    /** Makes the link and shows it, this once; or asks another administrator, or confirms what another one asked. */
    @PostMapping("/admin/offices/{id}/people/{appointment}")
    String makeLink(Actor actor, @PathVariable UUID id, @PathVariable UUID appointment, RedirectAttributes next) {
        String page = "/admin/offices/" + id + "/people/" + appointment;
        try {
            links.make(actor, id, appointment)
                    .ifPresentOrElse(
                            token -> next.addFlashAttribute(
                                    "passwordLink",
                                    ServletUriComponentsBuilder.fromCurrentContextPath()
                                            .path("/password/{token}")
                                            .build(token)
                                            .toString()),
                            () -> next.addFlashAttribute("done", "account.password-link.asked"));
            return "redirect:" + page;
        } catch (RuleViolationException refused) {
            return Violations.onTopOf(page, refused, next);
        }
    }

    @PostMapping("/admin/offices/{id}/people/{appointment}/end")
    String end(Actor actor, @PathVariable UUID id, @PathVariable UUID appointment, RedirectAttributes next) {
        try {
            offices.endAppointment(actor, id, appointment);
            next.addFlashAttribute("done", "account.appointment.ended");
            return "redirect:/admin/offices/" + id;
        } catch (RuleViolationException refused) {
            return Violations.onTopOf("/admin/offices/" + id, refused, next);
        }
    }

    private static String field(String key, AppointForm form) {
        return switch (key) {
            case "account.appoint.unknown" -> form.firstMissing();
            case "error.village" -> "village";
            default -> "iin";
        };
    }
}
