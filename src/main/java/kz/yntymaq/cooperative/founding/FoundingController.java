package kz.yntymaq.cooperative.founding;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** From the first page of a founding to its founding meeting. */
@Controller
class FoundingController {

    private static final String HOME = "/cabinet/cooperatives/";

    /** What no field of the form can mend: founders vote on the papers now. */
    private static final String MEETS = "cooperative.refused.assembled";

    private final Foundings foundings;
    private final Founding.Rules rules;
    private final CooperativeViews pages;
    private final Accounts accounts;
    private final PlaceChoice places;
    private final Forms forms;
    private final Texts texts;

    FoundingController(
            Foundings foundings,
            Founding.Rules rules,
            CooperativeViews pages,
            Accounts accounts,
            PlaceChoice places,
            Forms forms,
            Texts texts) {
        this.foundings = foundings;
        this.rules = rules;
        this.pages = pages;
        this.accounts = accounts;
        this.places = places;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/cabinet/cooperatives/new")
    String page(Actor actor, Model model) {
        forms.show(
                model, actor.accountId(), FoundingForm.empty(accounts.own(actor).getVillageCode()));
        return form(model, "cooperative/new");
    }

    @PostMapping("/cabinet/cooperatives/new")
    String begin(Actor actor, @Valid @ModelAttribute("form") FoundingForm form, BindingResult errors) {
        return forms.post(errors)
                .onField("kinds")
                .checkToo(() -> rules.requireTyped(null, form.nameKk(), form.nameRu(), form.seat()))
                .checkToo(() -> rules.requireKinds(actor, form.kinds()))
                .get(() -> foundings.begin(actor, form.toFounding(), requireNonNull(form.once())))
                .done("cooperative.done.begun")
                .to(id -> HOME + id);
    }

    @GetMapping("/cabinet/cooperatives/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        CooperativeViews.Page page = gathering(actor, id);
        forms.show(model, actor.accountId(), DescriptionForm.of(page));
        model.addAttribute("page", page);
        return form(model, "cooperative/edit");
    }

    @PostMapping("/cabinet/cooperatives/{id}/edit")
    String redescribe(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DescriptionForm form,
            BindingResult errors) {
        return forms.post(errors)
                .onField(refused -> MEETS.equals(refused.key()) ? null : "kinds")
                .checkToo(() -> rules.requireTyped(id, form.nameKk(), form.nameRu(), form.seat()))
                .run(() -> foundings.redescribe(actor, id, form.toFounding(), form.version()))
                .done("page.saved")
                .to(HOME + id);
    }

    @PostMapping("/cabinet/cooperatives/{id}/leave-founding")
    @Button(on = HOME + "{id}")
    String leave(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .run(() -> foundings.leave(actor, id))
                .done("cooperative.done.founding-left")
                .to("/cabinet");
    }

    @GetMapping("/cabinet/cooperatives/{id}/give-up")
    String givingUp(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", mayGiveUp(pages.findChairedBy(actor, id)));
        model.addAttribute("owner", actor.accountId());
        return "cooperative/give-up";
    }

    @PostMapping("/cabinet/cooperatives/{id}/give-up")
    String giveUp(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .back(HOME + id)
                .run(() -> foundings.giveUp(actor, id))
                .done("cooperative.done.given-up")
                .to("/cabinet");
    }

    private static CooperativeViews.Page mayGiveUp(CooperativeViews.Page page) {
        if (page.state() != CooperativeState.FOUNDING && page.state() != CooperativeState.FOUNDED) {
            throw new MovedOnException(HOME + page.id());
        }
        return page;
    }

    private CooperativeViews.Page gathering(Actor actor, UUID id) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        if (page.state() != CooperativeState.FOUNDING) {
            throw new MovedOnException(HOME + id);
        }
        return page;
    }

    private String form(Model model, String view) {
        places.show(model, "seat");
        model.addAttribute("kinds", Option.of(ActivityKind.values(), this::choice));
        return view;
    }

    /** A kind of activity with an example where its name alone says little; papers print the name alone. */
    private String choice(ActivityKind kind) {
        return texts.find(kind.key() + ".choice").orElseGet(() -> texts.get(kind.key()));
    }
}
