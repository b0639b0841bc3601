package kz.yntymaq.cooperative.duty;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar of duties. */
@Controller
class DutyCalendarController {

    private final DutyCalendar calendar;

    DutyCalendarController(DutyCalendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/cabinet/cooperatives/{id}/duties")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", calendar.page(actor, id));
        return "duty/page";
    }
}
