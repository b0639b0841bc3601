package kz.yntymaq.office.appointment;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.office.LinkButton;
import kz.yntymaq.office.OfficeRow;
import kz.yntymaq.office.Offices;
import kz.yntymaq.office.PasswordLinks;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.FormPost;
import kz.yntymaq.ui.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An office with its people: proposes them, gives them links to set a password, ends appointments. */
@Controller
class AppointmentController {

    private final Offices offices;
    private final Appointments appointments;
    private final Proposing proposing;
    private final Proposals proposals;
    private final PasswordLinks links;
    private final LinkButton button;
    private final Territories territories;
    private final PlaceChoice places;
    private final Forms forms;

    AppointmentController(
            Offices offices,
            Appointments appointments,
            Proposing proposing,
            Proposals proposals,
            PasswordLinks links,
            LinkButton button,
            Territories territories,
            PlaceChoice places,
            Forms forms) {
        this.offices = offices;
        this.appointments = appointments;
        this.proposing = proposing;
        this.proposals = proposals;
        this.links = links;
        this.button = button;
        this.territories = territories;
        this.places = places;
        this.forms = forms;
    }

    @GetMapping("/admin/offices/{id}")
    String office(Actor actor, @PathVariable UUID id, Model model) {
        OfficeRow office = offices.findVisibleTo(actor, id);
        model.addAttribute("office", office);
        model.addAttribute(
                "territory",
                office.territoryCode() == null
                        ? null
                        : territories.findPlace(office.territoryCode()).orElse(null));
        List<OfficePerson> people = appointments.people(actor, id);
        model.addAttribute("people", people.stream().limit(AppointmentList.MOST).toList());
        model.addAttribute("more", people.size() > AppointmentList.MOST);
        model.addAttribute("proposals", proposals.ofOffice(actor, id));
        return "account/office";
    }

    @GetMapping("/admin/offices/{id}/appoint")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("office", offices.findVisibleTo(actor, id));
        forms.showAnew(model, actor.accountId(), AppointForm.empty());
        if (model.getAttribute("form") instanceof AppointForm typed) {
            model.addAttribute(
                    "registered",
                    Iin.parse(typed.iin())
                            .flatMap(iin -> proposing.findRegistered(actor, id, iin))
                            .orElse(null));
        }
        places.show(model, "village");
        return "account/appoint";
    }

    @PostMapping("/admin/offices/{id}/appoint")
    String appoint(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") AppointForm form, BindingResult errors) {
        FormPost post = forms.post(errors)
                .allowedBy(() -> offices.findVisibleTo(actor, id))
                .onField(refused -> field(refused.key(), form));
        if (Optional.ofNullable(form.iin())
                .flatMap(Iin::parse)
                .filter(proposing::isUnknown)
                .isPresent()) {
            sayMissing(post, form, errors);
        }
        return post.get(() -> proposing.propose(
                        actor,
                        id,
                        Iin.parse(form.iin()).orElseThrow(),
                        form.person(),
                        Text.yes(form.confirmed()),
                        form.once()))
                .done("account.proposal.made")
                .to(proposal -> ProposalView.page(id, proposal));
    }

    /** All that an account for a new person needs, at once; the first says why it is needed. */
    private static void sayMissing(FormPost post, AppointForm form, BindingResult errors) {
        List<String> missing = form.missing();
        for (String name : missing) {
            String why = name.equals(missing.get(0))
                    ? "account.appoint.unknown"
                    : name.equals("village") ? "error.village" : "error.required";
            post.refuseIf(!errors.hasFieldErrors(name), name, why);
        }
    }

    @GetMapping("/admin/offices/{id}/people/{appointment}")
    String person(Actor actor, @PathVariable UUID id, @PathVariable UUID appointment, Model model) {
        model.addAttribute("office", offices.findVisibleTo(actor, id));
        OfficePerson person = appointments.findAppointmentVisibleTo(actor, id, appointment);
        model.addAttribute("person", person);
        model.addAttribute("own", actor.accountId());
        model.addAttribute("link", links.state(actor, person.accountId()));
        return "account/office-person";
    }

    @PostMapping("/admin/offices/{id}/people/{appointment}")
    String link(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestParam(required = false) @Nullable UUID once) {
        return button.press(
                actor,
                once,
                () -> appointments.makeLink(actor, id, appointment),
                "/admin/offices/" + id + "/people/" + appointment);
    }

    @PostMapping("/admin/offices/{id}/people/{appointment}/end")
    @Button(on = "/admin/offices/{id}")
    String end(Actor actor, @PathVariable UUID id, @PathVariable UUID appointment) {
        return forms.press()
                .run(() -> appointments.endAppointment(actor, id, appointment))
                .done("account.appointment.ended")
                .to("/admin/offices/" + id);
    }

    private static @Nullable String field(String key, AppointForm form) {
        return switch (key) {
            case "account.appoint.unknown" -> form.firstMissing();
            case "error.village" -> "village";
            case "account.proposal.nobody-confirms", "account.office.is-closed" -> null;
            default -> "iin";
        };
    }
}
