package kz.yntymaq.cooperative.closing;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How the end of a co-operative stands, for its people. */
@Controller
class ClosingPageController {

    /** Where all of it stands. */
    static final String PATH = "/cabinet/cooperatives/{id}/closing";

    private final ClosingViews views;

    ClosingPageController(ClosingViews views) {
        this.views = views;
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", views.page(actor, id));
        return "closing/page";
    }
}
