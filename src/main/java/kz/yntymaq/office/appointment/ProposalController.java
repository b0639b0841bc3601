package kz.yntymaq.office.appointment;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.office.LinkButton;
import kz.yntymaq.office.PasswordLinks;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A proposed appointment as administrators see it: confirmed by another one, withdrawn, a first password link. */
@Controller
class ProposalController {

    private static final String PAGE = "/admin/offices/{id}/proposals/{proposal}";

    private final Proposals proposals;
    private final Appointments appointments;
    private final PasswordLinks links;
    private final LinkButton button;
    private final Forms forms;

    ProposalController(
            Proposals proposals, Appointments appointments, PasswordLinks links, LinkButton button, Forms forms) {
        this.proposals = proposals;
        this.appointments = appointments;
        this.links = links;
        this.button = button;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID proposal, Model model) {
        ProposalView found = proposals.findVisibleTo(actor, id, proposal);
        model.addAttribute("proposal", found);
        model.addAttribute("mayConfirm", found.waitsFor(actor.accountId()));
        model.addAttribute("link", found.takesFirstLink() ? links.state(actor, found.accountId()) : null);
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("once", UUID.randomUUID());
        return "account/proposal";
    }

    @PostMapping(PAGE)
    String confirm(Actor actor, @PathVariable UUID id, @PathVariable UUID proposal, @RequestParam UUID once) {
        return forms.press()
                .run(() -> proposals.confirm(actor, id, proposal, once))
                .done("account.proposal.confirmed")
                .to(ProposalView.page(id, proposal));
    }

    @PostMapping(PAGE + "/withdraw")
    @Button(on = PAGE)
    String withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID proposal) {
        return forms.press()
                .run(() -> proposals.withdraw(actor, id, proposal))
                .done("account.proposal.withdrawn")
                .to("/admin/offices/" + id);
    }

    @PostMapping(PAGE + "/password-link")
    @Button(on = PAGE)
    String link(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @RequestParam(required = false) @Nullable UUID once) {
        return button.press(
                actor, once, () -> appointments.makeFirstLink(actor, id, proposal), ProposalView.page(id, proposal));
    }
}
