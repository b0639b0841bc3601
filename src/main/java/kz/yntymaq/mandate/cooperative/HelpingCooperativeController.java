package kz.yntymaq.mandate.cooperative;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom the co-operatives help that the reader chairs: mandates are taken on and given up, members are named. */
@Controller
class HelpingCooperativeController {

    static final String PAGE = "/cabinet/entrusted";
    private static final String ONE = PAGE + "/{id}/{mandate}";

    private final HelpingCooperatives helping;
    private final Forms forms;

    HelpingCooperativeController(HelpingCooperatives helping, Forms forms) {
        this.helping = helping;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    String page(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID under,
            @RequestParam(required = false) @Nullable String who,
            Model model) {
        model.addAttribute("cooperatives", helping.of(actor, under, Text.words(who)));
        model.addAttribute("most", HelpingCooperatives.MOST);
        model.addAttribute("owner", actor.accountId());
        return "mandate/helping-cooperatives";
    }

    @PostMapping(ONE + "/accept")
    @Button(on = PAGE)
    String accept(Actor actor, @PathVariable UUID id, @PathVariable UUID mandate) {
        return forms.press()
                .run(() -> helping.accept(actor, id, mandate))
                .done("mandate.done.accepted-cooperative")
                .to(PAGE);
    }

    @PostMapping(ONE + "/refuse")
    @Button(on = PAGE)
    @NotBinding("a co-operative that does not help is bound to nothing")
    String refuse(Actor actor, @PathVariable UUID id, @PathVariable UUID mandate) {
        return forms.press()
                .run(() -> helping.refuse(actor, id, mandate))
                .done("mandate.done.refused")
                .to(PAGE);
    }

    @PostMapping(ONE + "/name")
    @Button(on = PAGE)
    String name(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID mandate,
            @RequestParam(required = false) @Nullable UUID person) {
        return forms.press()
                .run(() -> helping.name(actor, id, mandate, chosen(person)))
                .done("mandate.done.named")
                .to(PAGE);
    }

    @PostMapping(ONE + "/unname")
    @Button(on = PAGE)
    @NotBinding("ends that somebody acts")
    String unname(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID mandate,
            @RequestParam(required = false) @Nullable UUID named) {
        return forms.press()
                .run(() -> helping.unname(actor, id, mandate, chosen(named)))
                .done("mandate.done.unnamed")
                .to(PAGE);
    }

    private static UUID chosen(@Nullable UUID chosen) {
        if (chosen == null) {
            throw new NotFoundException();
        }
        return chosen;
    }
}
