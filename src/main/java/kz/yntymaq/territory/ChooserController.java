package kz.yntymaq.territory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.FormPages;
import kz.yntymaq.ui.form.KeptForms;
import kz.yntymaq.ui.form.NotBinding;
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

    private final Territories territories;
    private final KeptForms kept;
    private final FormPages pages;

    ChooserController(Territories territories, KeptForms kept, FormPages pages) {
        this.territories = territories;
        this.kept = kept;
        this.pages = pages;
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
            @RequestParam("field") String written,
            @RequestParam(name = "in", required = false) @Nullable String code,
            HttpServletRequest request,
            Model model) {
        PlaceField field = PlaceField.of(written);
        requireKept(request, path, field);
        Territories.Place place =
                code == null ? null : territories.findPlace(code).orElseThrow(NotFoundException::new);
        List<Territory> beneath = code == null ? territories.oblasts() : territories.children(code);
        model.addAttribute("path", path);
        model.addAttribute("field", written);
        model.addAttribute("place", place);
        model.addAttribute("any", field.any() || field.okrug());
        model.addAttribute("country", field.any() && field.within().isEmpty());
        model.addAttribute(
                "lines",
                beneath.stream()
                        .filter(field::leadsTo)
                        .sorted(Comparator.comparing((Territory one) -> one.getLevel() == Level.SETTLEMENT)
                                .thenComparing(one -> one.getLevel() == Level.SETTLEMENT && !one.isEligible()))
                        .map(one -> new Line(one, field.opens(one), field.takes(one)))
                        .toList());
        return "territory/choose";
    }

    @PostMapping("/places/choose")
    @NotBinding("a choice in a form that is not sent yet")
    @Button(on = "/places/choose?for={for}&field={field}")
    String choose(
            @RequestParam("for") String path,
            @RequestParam("field") String written,
            @RequestParam String code,
            HttpServletRequest request) {
        PlaceField field = PlaceField.of(written);
        requireKept(request, path, field);
        boolean country = field.any() && field.within().isEmpty() && code.isEmpty();
        if (!country && territories.find(code).filter(field::takes).isEmpty()) {
            throw new NotFoundException();
        }
        kept.put(request, path, field.name(), code);
        return "redirect:" + path + "#" + field.name();
    }

    private void requireKept(HttpServletRequest request, String path, PlaceField field) {
        if (kept.holds(request, path, field.name() + "Name")) {
            return;
        }
        if (pages.isForm(path)) {
            throw new MovedOnException(path, "error.form.gone"); // the session that kept it has ended
        }
        throw new NotFoundException();
    }
}
