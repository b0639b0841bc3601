package kz.yntymaq.cooperative.income;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Net income of the years, as members and associated members see it. */
@Controller
class IncomeController {

    static final String LIST = "/cabinet/cooperatives/{id}/income";
    static final String YEAR = LIST + "/{year}";

    private final IncomeViews views;

    IncomeController(IncomeViews views) {
        this.views = views;
    }

    @GetMapping(LIST)
    String list(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("listed", views.list(actor, id));
        return "income/list";
    }

    @GetMapping(YEAR)
    String page(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", views.page(actor, id, year, after));
        model.addAttribute("first", after == null);
        return "income/page";
    }

    static String address(UUID id, int year) {
        return "/cabinet/cooperatives/" + id + "/income/" + year;
    }
}
