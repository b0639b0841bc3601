package kz.yntymaq.waiting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An applicant's own place in a list: how it stands, the answer to an offer, giving it up. */
@Controller
class OwnController {

    private static final String OWN = "/cabinet/waiting/{id}";

    private final OwnPlaces places;
    private final Programmes programmes;
    private final Territories territories;
    private final Forms forms;

    OwnController(OwnPlaces places, Programmes programmes, Territories territories, Forms forms) {
        this.places = places;
        this.programmes = programmes;
        this.territories = territories;
        this.forms = forms;
    }

    @GetMapping(OWN)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, model);
        return "waiting/own";
    }

    private OwnPlaces.Own show(Actor actor, UUID id, Model model) {
        OwnPlaces.Own own = places.find(actor, id);
        model.addAttribute("own", own);
        model.addAttribute("owner", actor.accountId());
        model.addAttribute(
                "programme",
                programmes
                        .find(own.programme())
                        .map(found -> found.name().here())
                        .orElse(own.programme()));
        model.addAttribute(
                "oblast",
                territories.find(own.oblastCode()).map(Territory::name).orElse(own.oblastCode()));
        return own;
    }

    @PostMapping(OWN + "/answer")
    @Button(on = OWN)
    String answer(Actor actor, @PathVariable UUID id, @RequestParam UUID offer, @RequestParam boolean yes) {
        return forms.press()
                .run(() -> places.answer(actor, id, offer, yes))
                .done(yes ? "waiting.accepted" : "waiting.declined")
                .to("/cabinet/waiting/" + id);
    }

    /** Giving a place up. @param sure that the applicant knows it to be for good @param rest what the page said is still due, tenge */
    record GiveUpForm(
            boolean sure,

            @Digits(integer = 13, fraction = 2) @Nullable BigDecimal rest) {}

    @GetMapping(OWN + "/give-up")
    String givingUp(Actor actor, @PathVariable UUID id, Model model) {
        OwnPlaces.Own own = show(actor, id, model);
        if (own.line() == null || !own.chair()) {
            throw new MovedOnException("/cabinet/waiting/" + id);
        }
        forms.show(model, actor.accountId(), new GiveUpForm(false, own.line().rest()));
        return "waiting/give-up";
    }

    @PostMapping(OWN + "/give-up")
    String giveUp(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") GiveUpForm form, BindingResult errors) {
        places.find(actor, id);
        return forms.post(errors)
                .refuseIf(!form.sure(), "sure", "waiting.error.sure")
                .run(() -> places.giveUp(actor, id, form.rest()))
                .done("waiting.given-up")
                .to("/cabinet/waiting/" + id);
    }
}
