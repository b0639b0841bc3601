package kz.yntymaq.cooperative.charter;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.entity.ActsFor;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A founder says what he or she brings, and for whom he or she acts. */
@Controller
class FounderPartController {

    private static final String PATH = "/cabinet/cooperatives/{id}/part";

    private final FounderParts parts;
    private final Forms forms;
    private final Texts texts;

    FounderPartController(FounderParts parts, Forms forms, Texts texts) {
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        FounderParts.Page page = parts.page(actor, id);
        forms.show(model, actor.accountId(), FounderPartForm.of(page));
        model.addAttribute("page", page);
        model.addAttribute(
                "brings",
                Option.of(FounderPartForm.Brings.values(), each -> texts.get("charter.part.brings." + each.name())));
        model.addAttribute("acts", Option.of(ActsFor.values(), each -> texts.get(each.key())));
        return "charter/part";
    }

    @PostMapping(PATH)
    String save(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") FounderPartForm form,
            BindingResult errors) {
        return forms.post(errors)
                .onField("brings")
                .run(() -> parts.save(actor, id, requireNonNull(form.share()), form.given(), form.version()))
                .done("page.saved")
                .to("/cabinet/cooperatives/" + id);
    }
}
