package kz.yntymaq.notification.outbox;

import kz.yntymaq.account.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells administrators whether letters leave the portal, in numbers. */
@Controller
class OutboxController {

    static final String PAGE = "/admin/notices";

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping(PAGE)
    String page(Actor administrator, Model model) {
        model.addAttribute("counts", outbox.counts());
        return "notification/outbox";
    }
}
