package kz.yntymaq.cooperative.charter;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.territory.PlaceChoice;
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

/** The chair writes down the terms that the founders agreed on. */
@Controller
class TermsController {

    private static final String PATH = "/cabinet/cooperatives/{id}/terms";

    private final Terms terms;
    private final Forms forms;
    private final Texts texts;
    private final PlaceChoice places;

    TermsController(Terms terms, Forms forms, Texts texts, PlaceChoice places) {
        this.places = places;
        this.terms = terms;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Terms.Page page = terms.page(actor, id);
        forms.show(model, actor.accountId(), TermsForm.of(page));
        places.show(model, PlaceChoice.okrug("neighbour"));
        model.addAttribute("page", page);
        model.addAttribute(
                "okrugs",
                page.okrugs().stream()
                        .map(each -> new Option(each.code(), each.written()))
                        .toList());
        model.addAttribute("sizes", options(FoundingTerms.Size.values(), "charter.size."));
        model.addAttribute("bodies", options(FoundingTerms.Body.values(), "charter.body."));
        return "charter/terms";
    }

    @PostMapping(PATH)
    String save(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") TermsForm form, BindingResult errors) {
        String own = "/cabinet/cooperatives/" + id;
        return forms.post(errors)
                .onField(refused -> refused.key().equals("cooperative.refused.mrp") ? "entranceFee" : null)
                .run(() -> terms.save(actor, id, form.given(), form.version()))
                .done("page.saved")
                .to(form.adds() ? own + "/terms#okrugs" : own + "/charter");
    }

    private <E extends Enum<E>> List<Option> options(E[] choices, String prefix) {
        return Option.of(choices, each -> texts.get(prefix + each.name()));
    }
}
