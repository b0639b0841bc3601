package kz.yntymaq.review.sitting;

import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
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

/** The protocol of a sitting that was held, as a page and as a file; each member confirms it by one press. */
@Controller
class SittingProtocolController {

    private static final String PAGE = CommissionSittingController.LIST + "/{sitting}/protocol";

    private final CommissionSittings sittings;
    private final SittingViews views;
    private final SittingPaper paper;
    private final PaperFiles files;
    private final Forms forms;

    SittingProtocolController(
            CommissionSittings sittings, SittingViews views, SittingPaper paper, PaperFiles files, Forms forms) {
        this.sittings = sittings;
        this.views = views;
        this.paper = paper;
        this.files = files;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID sitting, Model model) {
        Sitting found = over(actor, sitting);
        model.addAttribute("sitting", found);
        model.addAttribute("paper", paper.of(actor, found));
        model.addAttribute("mayConfirm", views.awaits(actor, found));
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        return "sitting/protocol";
    }

    @GetMapping(PAGE + ".pdf")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID sitting) throws IOException {
        return files.answer(paper.of(actor, over(actor, sitting)), "protocol");
    }

    @Button(on = PAGE)
    @PostMapping(PAGE)
    String confirm(Actor actor, @PathVariable UUID sitting, @RequestParam UUID once) {
        String here = CommissionSittingController.LIST + "/" + sitting;
        return forms.press()
                .back(here + "/protocol")
                .run(() -> sittings.confirm(actor, sitting, once))
                .done("review.commission.protocol.done")
                .to(here + "/protocol");
    }

    /** @throws MovedOnException to the sitting, while it has not been held */
    private Sitting over(Actor actor, UUID id) {
        Sitting found = sittings.find(actor, id);
        if (!found.isOver()) {
            throw new MovedOnException(found.address(), "review.sitting.error.goes-on");
        }
        return found;
    }
}
