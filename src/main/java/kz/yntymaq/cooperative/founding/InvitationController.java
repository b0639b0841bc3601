package kz.yntymaq.cooperative.founding;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.ValidIin;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.SameTime;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.ui.PublicAddress;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Invites founders, by number or by a link that works once, and takes their answers. */
@Controller
class InvitationController {

    private static final String INVITE = "/cabinet/cooperatives/{id}/invite";
    private static final String TO_PERSON = "/cabinet/invitations/{id}";
    private static final String BY_LINK = "/invitation/{token}";

    private final Invitations invitations;
    private final PastInvitations past;
    private final Silences silences;
    private final CooperativeViews pages;
    private final Territories territories;
    private final Forms forms;
    private final PublicAddress address;

    InvitationController(
            Invitations invitations,
            PastInvitations past,
            Silences silences,
            CooperativeViews pages,
            Territories territories,
            Forms forms,
            PublicAddress address) {
        this.invitations = invitations;
        this.past = past;
        this.silences = silences;
        this.pages = pages;
        this.territories = territories;
        this.forms = forms;
        this.address = address;
    }

    record InviteForm(
            @NotBlank(message = "{error.required}") @ValidIin @Legible @Label("account.iin")
            String iin) {}

    record AnswerForm(
            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("cooperative.own-share")
            BigDecimal share) {}

    @GetMapping(INVITE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        if (page.state() != CooperativeState.FOUNDING) {
            throw new MovedOnException("/cabinet/cooperatives/" + id);
        }
        forms.show(model, actor.accountId(), new InviteForm(""));
        model.addAttribute("page", page);
        model.addAttribute("declined", past.declined(actor, id));
        return "cooperative/invite";
    }

    @PostMapping(INVITE)
    String invite(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") InviteForm form, BindingResult errors) {
        return forms.post(errors)
                .onField("iin")
                .run(() -> SameTime.of(() -> invitations.invitePerson(
                        actor, id, Iin.parse(form.iin()).orElseThrow()))) // nobody learns who is registered
                .done("cooperative.done.invited")
                .to(invitePage(id));
    }

    @PostMapping("/cabinet/cooperatives/{id}/invite-link")
    @Button(on = INVITE)
    String link(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .get(() -> {
                    String portal = address.get(); // before the link is made
                    return portal + "/invitation/" + invitations.inviteByLink(actor, id);
                })
                .telling("link", link -> link)
                .to(invitePage(id));
    }

    @PostMapping("/cabinet/cooperatives/{id}/invitations/{invitation}/withdraw")
    @Button(on = INVITE)
    String withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation) {
        return forms.press()
                .run(() -> invitations.withdraw(actor, id, invitation))
                .done("cooperative.done.invitation-withdrawn")
                .to(invitePage(id));
    }

    @GetMapping({TO_PERSON, BY_LINK})
    String invitation(
            Actor actor,
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable(required = false) @Nullable String token,
            Model model) {
        var found = invitations.findVisibleTo(actor, id, token);
        if (found.isEmpty()) {
            return "cooperative/invitation-gone";
        }
        forms.show(model, actor.accountId(), new AnswerForm(null));
        model.addAttribute("invitation", found.get());
        model.addAttribute(
                "place",
                territories.findPlace(found.get().seatCode()).orElseThrow().written());
        model.addAttribute("byName", id != null);
        model.addAttribute("path", id == null ? "/invitation/" + token : "/cabinet/invitations/" + id);
        return "cooperative/invitation";
    }

    @PostMapping({TO_PERSON, BY_LINK})
    String accept(
            Actor actor,
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable(required = false) @Nullable String token,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors) {
        return forms.post(errors)
                .get(() -> invitations.accept(actor, id, token, requireNonNull(form.share())))
                .done("cooperative.done.accepted")
                .to(cooperative -> "/cabinet/cooperatives/" + cooperative);
    }

    @PostMapping({TO_PERSON + "/decline", BY_LINK + "/decline"})
    @NotBinding("who does not take part is bound to nothing")
    @Button(on = {TO_PERSON, BY_LINK})
    String decline(
            Actor actor,
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable(required = false) @Nullable String token) {
        return forms.press()
                .back("/cabinet")
                .run(() -> invitations.decline(actor, id, token))
                .done("cooperative.done.declined")
                .to("/cabinet");
    }

    @PostMapping(TO_PERSON + "/silence")
    @NotBinding("which messages the person gets")
    @Button(on = TO_PERSON)
    String silence(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .back("/cabinet")
                .run(() -> invitations.silence(actor, id))
                .done("cooperative.done.silenced")
                .to("/cabinet");
    }

    @PostMapping("/cabinet/cooperatives/{id}/allow-invitations")
    @NotBinding("which messages the person gets")
    @Button(on = "/cabinet")
    String allow(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .run(() -> silences.undo(actor, id))
                .done("cooperative.done.invitations-allowed")
                .to("/cabinet");
    }

    private static String invitePage(UUID cooperative) {
        return INVITE.replace("{id}", cooperative.toString());
    }
}
