package kz.yntymaq.admin;

import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of places, and which towns count as small. */
@Controller
class TerritoryAdminController {

    private final Territories territories;
    private final Administration administration;
    private final Forms forms;

    TerritoryAdminController(Territories territories, Administration administration, Forms forms) {
        this.territories = territories;
        this.administration = administration;
        this.forms = forms;
    }

    @GetMapping("/admin/territories")
    String oblasts(
            Actor actor,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("words", words);
        Territories.Found found = words.isBlank() ? null : territories.searchAll(words, page);
        model.addAttribute("found", found);
        model.addAttribute("number", Math.max(0, page));
        model.addAttribute("more", found != null && found.count() > (Math.max(0, page) + 1) * Territories.MOST_FOUND);
        model.addAttribute("children", territories.allChildren(null));
        model.addAttribute("mayImport", actor.administersCountry());
        return "admin/territories";
    }

    @GetMapping("/admin/territories/{code}")
    String place(Actor actor, @PathVariable String code, Model model) {
        var place = territories.findPlace(code).orElseThrow(NotFoundException::new);
        model.addAttribute("place", place);
        model.addAttribute("children", territories.allChildren(code));
        model.addAttribute("mayMark", canBeSmallTown(place.territory()) && actor.administers(code));
        return "admin/place";
    }

    @PostMapping("/admin/territories/{code}")
    String mark(Actor actor, @PathVariable String code, @RequestParam boolean smallTown, @RequestParam int version) {
        return forms.press()
                .run(() -> administration.markSmallTown(actor, code, smallTown, version))
                .done(smallTown ? "territory.small-town.marked" : "territory.small-town.unmarked")
                .to("/admin/territories/" + code);
    }

    private static boolean canBeSmallTown(Territory place) {
        return place.isOpenSettlement() && !place.isVillage();
    }
}
