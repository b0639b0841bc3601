package kz.yntymaq.reporting.sums;

import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the sums tied when they were compared last, for administrators of the whole country. */
@Controller
class SumsController {

    static final String PAGE = "/admin/sums";

    private final SumsCheck check;

    SumsController(SumsCheck check) {
        this.check = check;
    }

    @GetMapping(PAGE)
    String page(Actor actor, Model model) {
        if (!actor.administersCountry()) {
            throw new NotFoundException();
        }
        check.newest().ifPresent(newest -> model.addAttribute("newest", newest));
        return "reporting/sums";
    }
}
