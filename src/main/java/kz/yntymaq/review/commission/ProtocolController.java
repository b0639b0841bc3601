package kz.yntymaq.review.commission;

import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.paper.PaperFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The protocol of a commission's last vote on a case, as a page and as a file, for the offices that read the case. */
@Controller
class ProtocolController {

    private static final String PAGE = "/office/applications/{id}/commission/protocol";

    private final Protocols protocols;
    private final ProtocolPaper paper;
    private final SignedProtocols signed;
    private final PaperFiles files;
    private final Reviews reviews;
    private final ReviewAccess access;
    private final Forms forms;

    ProtocolController(
            Protocols protocols,
            ProtocolPaper paper,
            SignedProtocols signed,
            PaperFiles files,
            Reviews reviews,
            ReviewAccess access,
            Forms forms) {
        this.protocols = protocols;
        this.paper = paper;
        this.signed = signed;
        this.files = files;
        this.reviews = reviews;
        this.access = access;
        this.forms = forms;
    }

    /** Where the protocol of a case is read. */
    static String address(UUID id) {
        return CaseAddress.of(id) + "/commission/protocol";
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.read(actor, id);
        CaseVote vote = protocols.read(actor, application);
        model.addAttribute("loan", application);
        model.addAttribute("paper", paper.of(application, vote));
        model.addAttribute("signed", signed.given(actor, application, vote));
        model.addAttribute(
                "mayConfirm",
                vote.member(actor.accountId())
                                .filter(one -> one.voted() && one.confirmed() == null)
                                .isPresent()
                        && access.turn(actor, application).actions().contains(ReviewAction.CONCLUDE));
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        return "review/commission-protocol";
    }

    @GetMapping(PAGE + ".pdf")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id) throws IOException {
        Application application = reviews.read(actor, id);
        CaseVote vote = protocols.read(actor, application);
        return files.answer(paper.of(application, vote), "protocol");
    }

    @Button(on = PAGE)
    @PostMapping(PAGE)
    String confirm(Actor actor, @PathVariable UUID id, @RequestParam UUID once) {
        return forms.press()
                .back(address(id))
                .run(() -> protocols.confirm(actor, id, once))
                .done("review.commission.protocol.done")
                .to(address(id));
    }
}
