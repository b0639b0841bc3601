package kz.yntymaq.integrity.tie;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a co-operative has in common with others, for offices in whose territory it is and for administrators. */
@Controller
class TieController {

    private final CooperativeTies ties;

    TieController(CooperativeTies ties) {
        this.ties = ties;
    }

    @GetMapping("/office/cooperatives/{id}/signs/ties")
    String office(Actor actor, @PathVariable UUID id, Model model) {
        return shown(ties.office(actor, id), "/office/cooperatives/" + id + "/signs", model);
    }

    @GetMapping("/admin/signs/cooperatives/{id}/ties")
    String administrator(Actor actor, @PathVariable UUID id, Model model) {
        return shown(ties.administrator(actor, id), "/admin/signs/cooperatives/" + id, model);
    }

    private static String shown(CooperativeTies.Page page, String back, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("picture", TiePicture.of(page.shared()));
        model.addAttribute("back", back);
        return "signs/ties";
    }
}
