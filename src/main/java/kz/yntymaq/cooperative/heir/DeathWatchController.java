package kz.yntymaq.cooperative.heir;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who watches the chair, or the official of the district, says that they saw the paper of a death. */
@Controller
class DeathWatchController {

    static final String LIST = "/cabinet/cooperatives/{id}/deaths";
    static final String DISTRICT = "/office/deaths";

    private final DeathWatch watch;
    private final Forms forms;

    DeathWatchController(DeathWatch watch, Forms forms) {
        this.watch = watch;
        this.forms = forms;
    }

    @GetMapping(LIST)
    String list(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("lines", watch.list(actor, id));
        model.addAttribute("back", "/cabinet/cooperatives/" + id + "/bodies");
        model.addAttribute("base", "/cabinet/cooperatives/" + id + "/deaths");
        model.addAttribute("owner", actor.accountId());
        return "heir/watch";
    }

    @PostMapping(LIST + "/{member}/seen")
    @Button(on = LIST)
    String seen(Actor actor, @PathVariable UUID id, @PathVariable UUID member) {
        return forms.press()
                .run(() -> watch.seen(actor, id, member))
                .done("heir.done.seen")
                .to("/cabinet/cooperatives/" + id + "/deaths");
    }

    @GetMapping(DISTRICT)
    String ofDistrict(Actor official, Model model) {
        model.addAttribute("lines", watch.ofDistrict(official));
        model.addAttribute("back", "/office");
        model.addAttribute("base", DISTRICT);
        model.addAttribute("owner", official.accountId());
        return "heir/watch";
    }

    @PostMapping(DISTRICT + "/{member}/seen")
    @Button(on = DISTRICT)
    String seenByDistrict(Actor official, @PathVariable UUID member) {
        return forms.press()
                .run(() -> watch.seenByDistrict(official, member))
                .done("heir.done.seen")
                .to(DISTRICT);
    }
}
