package kz.yntymaq.office.appointment;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.office.SignInHandlers;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An office that is offered to a person: what it may do, who proposed and confirmed; accepted or declined. */
@Controller
class OfferController {

    private static final String PAGE = "/cabinet/offices/{id}";

    private final Proposals proposals;
    private final Forms forms;

    OfferController(Proposals proposals, Forms forms) {
        this.proposals = proposals;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        ProposalView found = proposals.findOwn(actor, id);
        model.addAttribute("proposal", found);
        model.addAttribute("mayAccept", found.isAcceptable() && actor.is(Role.FARMER));
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("once", UUID.randomUUID());
        return "account/offer";
    }

    @PostMapping(PAGE)
    String accept(Actor actor, @PathVariable UUID id, @RequestParam UUID once) {
        return forms.press()
                .get(() -> proposals.accept(actor, id, once))
                .done("account.proposal.accepted")
                .to(kind -> SignInHandlers.startPage(kind.role()));
    }

    @PostMapping(PAGE + "/decline")
    @Button(on = PAGE)
    @NotBinding("who holds no office is bound to nothing")
    String decline(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .run(() -> proposals.decline(actor, id))
                .done("account.proposal.declined")
                .to("/cabinet");
    }
}
