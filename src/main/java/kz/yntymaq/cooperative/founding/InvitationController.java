package kz.yntymaq.cooperative.founding;

import jakarta.servlet.http.HttpServletRequest;
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
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.SameTime;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.ui.KeptForms;
import kz.yntymaq.ui.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Invites founders, by number or by a link that works once, and takes their answers. */
@Controller
class InvitationController {

    private static final String TO_PERSON = "/cabinet/invitations/{id}";
    private static final String BY_LINK = "/invitation/{token}";

    private final Invitations invitations;
    private final CooperativeViews pages;
    private final Territories territories;
    private final KeptForms kept;

    InvitationController(Invitations invitations, CooperativeViews pages, Territories territories, KeptForms kept) {
        this.invitations = invitations;
        this.pages = pages;
        this.territories = territories;
        this.kept = kept;
    }

    record InviteForm(
            @NotBlank(message = "{error.required}") @ValidIin
            String iin) {}

    record AnswerForm(
            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            BigDecimal share) {}

    @GetMapping("/cabinet/cooperatives/{id}/invite")
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        if (page.state() != CooperativeState.FOUNDING) {
            throw new NotFoundException();
        }
        kept.show(request, model, actor.accountId(), new InviteForm(""));
        model.addAttribute("page", page);
        return "cooperative/invite";
    }

    @PostMapping("/cabinet/cooperatives/{id}/invite")
    String invite(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return kept.again(request, errors);
        }
        try {
            SameTime.of(() -> invitations.invitePerson(
                    actor, id, Iin.parse(form.iin()).orElseThrow())); // nobody learns who is registered
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "iin");
        }
        kept.saved(request);
        next.addFlashAttribute("done", "cooperative.done.invited");
        return "redirect:/cabinet/cooperatives/" + id + "/invite";
    }

    @PostMapping("/cabinet/cooperatives/{id}/invite-link")
    String link(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        String path = "/cabinet/cooperatives/" + id + "/invite";
        try {
            String token = invitations.inviteByLink(actor, id);
            next.addFlashAttribute(
                    "link",
                    ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/invitation/{token}")
                            .buildAndExpand(token)
                            .toUriString());
            return "redirect:" + path;
        } catch (RuleViolationException refused) {
            return Violations.onTopOf(path, refused, next);
        }
    }

    @PostMapping("/cabinet/cooperatives/{id}/invitations/{invitation}/withdraw")
    String withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes next) {
        String path = "/cabinet/cooperatives/" + id + "/invite";
        try {
            invitations.withdraw(actor, id, invitation);
            next.addFlashAttribute("done", "cooperative.done.invitation-withdrawn");
            return "redirect:" + path;
        } catch (RuleViolationException refused) {
            return Violations.onTopOf(path, refused, next);
        }
    }

    @GetMapping({TO_PERSON, BY_LINK})
    String invitation(
            Actor actor,
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable(required = false) @Nullable String token,
            HttpServletRequest request,
            Model model) {
        var found = invitations.findVisibleTo(actor, id, token);
        if (found.isEmpty()) {
            return "cooperative/invitation-gone";
        }
        kept.show(request, model, actor.accountId(), new AnswerForm(null));
        model.addAttribute("invitation", found.get());
        model.addAttribute(
                "place",
                territories.findPlace(found.get().seatCode()).orElseThrow().written());
        model.addAttribute("path", id == null ? "/invitation/" + token : "/cabinet/invitations/" + id);
        return "cooperative/invitation";
    }

    @PostMapping({TO_PERSON, BY_LINK})
    String accept(
            Actor actor,
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable(required = false) @Nullable String token,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors() || form.share() == null) {
            return kept.again(request, errors);
        }
        try {
            UUID cooperative = invitations.accept(actor, id, token, form.share());
            kept.saved(request);
            next.addFlashAttribute("done", "cooperative.done.accepted");
            return "redirect:/cabinet/cooperatives/" + cooperative;
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "share");
        }
    }

    @PostMapping({TO_PERSON + "/decline", BY_LINK + "/decline"})
    String decline(
            Actor actor,
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable(required = false) @Nullable String token,
            RedirectAttributes next) {
        try {
            invitations.decline(actor, id, token);
            next.addFlashAttribute("done", "cooperative.done.declined");
            return "redirect:/cabinet";
        } catch (RuleViolationException refused) {
            return Violations.onTopOf("/cabinet", refused, next);
        }
    }
}
