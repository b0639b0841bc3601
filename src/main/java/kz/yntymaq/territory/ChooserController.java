package kz.yntymaq.territory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.KeptForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Chooses a place step by step, oblast, district, okrug, village, for a form that is kept meanwhile.
 * Leads back only to a form that this session keeps, so its address can name no foreign page.
 */
@Controller
class ChooserController {

    private static final String ANY = ":any";

    private final Territories territories;
    private final KeptForms kept;

    ChooserController(Territories territories, KeptForms kept) {
        this.territories = territories;
        this.kept = kept;
    }

    /**
     * One line of the list.
     *
     * @param open whether it leads to the places beneath it
     * @param choose whether it can be chosen itself
     */
    record Line(Territory territory, boolean open, boolean choose) {}

    @GetMapping("/places/choose")
    String page(
            @RequestParam("for") String path,
            @RequestParam String field,
            @RequestParam(name = "in", required = false) @Nullable String code,
            HttpServletRequest request,
            Model model) {
        requireKept(request, path, field);
        boolean any = field.endsWith(ANY);
        Territories.Place place =
                code == null ? null : territories.findPlace(code).orElseThrow(NotFoundException::new);
        List<Territory> beneath = code == null ? territories.oblasts() : territories.children(code);
        model.addAttribute("path", path);
        model.addAttribute("field", field);
        model.addAttribute("place", place);
        model.addAttribute("any", any);
        model.addAttribute(
                "lines",
                beneath.stream()
                        .sorted(Comparator.comparing((Territory one) -> one.getLevel() == Level.SETTLEMENT)
                                .thenComparing(one -> one.getLevel() == Level.SETTLEMENT && !one.isEligible()))
                        .map(one -> new Line(
                                one, one.getLevel() != Level.SETTLEMENT, any || one.getLevel() == Level.SETTLEMENT))
                        .toList());
        return "territory/choose";
    }

    @PostMapping("/places/choose")
    String choose(
            @RequestParam("for") String path,
            @RequestParam String field,
            @RequestParam String code,
            HttpServletRequest request) {
        requireKept(request, path, field);
        boolean any = field.endsWith(ANY);
        boolean country = any && code.isEmpty();
        if (!country
                && territories
                        .find(code)
                        .filter(found -> found.getClosedOn() == null)
                        .filter(found -> any || found.getLevel() == Level.SETTLEMENT)
                        .isEmpty()) {
            throw new NotFoundException();
        }
        kept.put(request, path, component(field), code);
        return "redirect:" + path + "#" + component(field);
    }

    private void requireKept(HttpServletRequest request, String path, String field) {
        if (!kept.holds(request, path, component(field) + "Name")) {
            throw new NotFoundException();
        }
    }

    private static String component(String field) {
        return field.endsWith(ANY) ? field.substring(0, field.length() - ANY.length()) : field;
    }
}
