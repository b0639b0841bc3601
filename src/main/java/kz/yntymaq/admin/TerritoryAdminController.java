package kz.yntymaq.admin;

import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Violations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of places, and which towns count as small. */
@Controller
class TerritoryAdminController {

    private final Territories territories;
    private final Administration administration;

    TerritoryAdminController(Territories territories, Administration administration) {
        this.territories = territories;
        this.administration = administration;
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
    String mark(
            Actor actor,
            @PathVariable String code,
            @RequestParam boolean smallTown,
            @RequestParam int version,
            RedirectAttributes next) {
        String path = "/admin/territories/" + code;
        try {
            administration.markSmallTown(actor, code, smallTown, version);
            next.addFlashAttribute("done", smallTown ? "territory.small-town.marked" : "territory.small-town.unmarked");
            return "redirect:" + path;
        } catch (StaleEditException stale) {
            return Violations.onTopOf(path, new RuleViolationException("error.stale"), next);
        } catch (RuleViolationException refused) {
            return Violations.onTopOf(path, refused, next);
        }
    }

    private static boolean canBeSmallTown(Territory place) {
        return place.isOpenSettlement() && !place.isVillage();
    }
}
