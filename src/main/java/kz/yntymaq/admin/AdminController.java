package kz.yntymaq.admin;

import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.office.OpenAppointments;
import kz.yntymaq.office.PasswordLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an administrator's work begins. */
@Controller
class AdminController {

    private static final List<String> COUNTRY = List.of(
            "territories",
            "offices",
            "people",
            "identity",
            "mrp",
            "calendar",
            "limits",
            "editions",
            "signs",
            "intake",
            "withdrawals",
            "incidents",
            "notices",
            "sums",
            "audit");
    private static final List<String> OBLAST =
            List.of("territories", "offices", "identity", "limits", "intake", "withdrawals");

    private final PasswordLinks links;
    private final OpenAppointments appointments;

    AdminController(PasswordLinks links, OpenAppointments appointments) {
        this.links = links;
        this.appointments = appointments;
    }

    @GetMapping("/admin")
    String start(Actor actor, Model model) {
        model.addAttribute("parts", actor.administersCountry() ? COUNTRY : OBLAST);
        model.addAttribute("links", links.waiting(actor));
        model.addAttribute("appointments", appointments.toConfirm(actor));
        return "admin/start";
    }
}
