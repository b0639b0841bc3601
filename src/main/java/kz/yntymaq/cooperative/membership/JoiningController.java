package kz.yntymaq.cooperative.membership;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRegister;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.cooperative.entity.ActsFor;
import kz.yntymaq.cooperative.entity.EntityFields;
import kz.yntymaq.cooperative.entity.MemberEntities;
import kz.yntymaq.cooperative.promise.PromiseFields;
import kz.yntymaq.cooperative.promise.Promises;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A person asks to join a co-operative, or to leave it. */
@Controller
class JoiningController {

    private final Memberships memberships;
    private final CooperativeRegister register;
    private final CooperativeViews pages;
    private final Adoption adoption;
    private final Charters charters;
    private final Promises promises;
    private final MemberEntities entities;
    private final Texts texts;
    private final Forms forms;

    JoiningController(
            Memberships memberships,
            CooperativeRegister register,
            CooperativeViews pages,
            Adoption adoption,
            Charters charters,
            Promises promises,
            MemberEntities entities,
            Texts texts,
            Forms forms) {
        this.memberships = memberships;
        this.register = register;
        this.pages = pages;
        this.adoption = adoption;
        this.charters = charters;
        this.promises = promises;
        this.entities = entities;
        this.texts = texts;
        this.forms = forms;
    }

    record JoiningForm(
            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("cooperative.wished-share")
            BigDecimal share,

            @Valid PromiseFields promise,

            @Nullable @Label("charter.part.acts") ActsFor acts,

            @Valid EntityFields entity,

            @AssertTrue(message = "{cooperative.error.charter}")
            boolean charter,

            @NotNull UUID once) {

        JoiningForm {
            promise = PromiseFields.orNone(promise);
            entity = EntityFields.orNone(entity);
        }
    }

    record LeavingForm(@NotNull UUID once) {}

    @GetMapping("/cabinet/cooperatives/{id}/join")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        CooperativeRegister.Card card = register.find(actor, id);
        if (card.mine() != null) {
            throw new MovedOnException("/cooperatives/" + id);
        }
        if (card.ending()) {
            throw new MovedOnException("/cooperatives/" + id, Cooperative.ENDING);
        }
        entities.besideOf(actor.accountId(), id).ifPresent(stands -> {
            throw new MovedOnException("/cooperatives/" + id, stands.key());
        });
        forms.show(
                model,
                actor.accountId(),
                new JoiningForm(null, PromiseFields.NONE, ActsFor.SELF, EntityFields.NONE, false, UUID.randomUUID()));
        model.addAttribute("card", card);
        model.addAttribute("limit", promises.limit());
        model.addAttribute("acts", Option.of(ActsFor.values(), each -> texts.get(each.key())));
        adoption.inForce(id).ifPresent(now -> {
            model.addAttribute("edition", now.number());
            model.addAttribute("items", now.promised());
        });
        charters.termsOf(id, CharterItem.CONTRIBUTIONS)
                .ifPresent(terms -> model.addAttribute("fee", terms.entranceFee()));
        return "cooperative/join";
    }

    @PostMapping("/cabinet/cooperatives/{id}/join")
    String join(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") JoiningForm form, BindingResult errors) {
        return forms.post(errors)
                .run(() -> memberships.ask(
                        actor,
                        id,
                        requireNonNull(form.share()),
                        form.promise().given(),
                        form.entity().given(form.acts()),
                        form.once()))
                .done("cooperative.done.asked")
                .to("/cooperatives/" + id);
    }

    @PostMapping("/cabinet/cooperatives/{id}/withdraw")
    @Button(on = "/cooperatives/{id}")
    String withdraw(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .run(() -> memberships.withdraw(actor, id))
                .done("cooperative.done.withdrawn")
                .to("/cooperatives/" + id);
    }

    @GetMapping("/cabinet/cooperatives/{id}/leave")
    String leaving(Actor actor, @PathVariable UUID id, Model model) {
        forms.show(model, actor.accountId(), new LeavingForm(UUID.randomUUID()));
        CooperativeViews.Page page = pages.findVisibleTo(actor, id);
        model.addAttribute("page", page);
        model.addAttribute("asked", page.mine() != null && page.mine().state() == MembershipState.LEAVING);
        return "cooperative/leave";
    }

    @PostMapping("/cabinet/cooperatives/{id}/leave")
    String leave(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") LeavingForm form, BindingResult errors) {
        return forms.post(errors)
                .run(() -> memberships.askToLeave(actor, id, form.once()))
                .done("cooperative.done.leaving")
                .to("/cabinet/cooperatives/" + id);
    }

    @PostMapping("/cabinet/cooperatives/{id}/stay")
    @Button(on = "/cabinet/cooperatives/{id}")
    String stay(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .run(() -> memberships.stay(actor, id))
                .done("cooperative.done.stays")
                .to("/cabinet/cooperatives/" + id);
    }
}
