package kz.yntymaq.mandate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.applicant.OngoingWork;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.office.CurrentActor;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** For whom I may act: a helper accepts mandates here, chooses a client, and stops. Always the signed-in person's own. */
@Controller
class HelpingController {

    private static final String PAGE = MandateGate.PAGE;

    private final Mandates mandates;
    private final MandateLists lists;
    private final ActingSession acting;
    private final CurrentActor current;
    private final OngoingWork work;
    private final Forms forms;

    HelpingController(
            Mandates mandates,
            MandateLists lists,
            ActingSession acting,
            CurrentActor current,
            OngoingWork work,
            Forms forms) {
        this.mandates = mandates;
        this.lists = lists;
        this.acting = acting;
        this.current = current;
        this.work = work;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    String page(HttpServletRequest request, Model model) {
        Actor helper = helper(request);
        Actor actor = current.of(request).orElse(helper);
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("client", actor.help() == null ? null : actor);
        model.addAttribute(
                "work", actor.help() != null && actor.help().matter() == Matter.COOPERATIVE ? work.of(actor) : null);
        model.addAttribute("offers", lists.offeredTo(helper));
        model.addAttribute("clients", lists.heldBy(helper));
        model.addAttribute("chairs", lists.isChair(helper.accountId()));
        return "mandate/helping";
    }

    @PostMapping(PAGE + "/{id}/accept")
    @Button(on = PAGE)
    String accept(@PathVariable UUID id, HttpServletRequest request) {
        return forms.press()
                .run(() -> mandates.accept(helper(request), id))
                .done("mandate.done.accepted")
                .to(PAGE);
    }

    @PostMapping(PAGE + "/{id}/refuse")
    @Button(on = PAGE)
    @NotBinding("a helper who does not help is bound to nothing")
    String refuse(@PathVariable UUID id, HttpServletRequest request) {
        return forms.press()
                .run(() -> mandates.refuse(helper(request), id))
                .done("mandate.done.refused")
                .to(PAGE);
    }

    @PostMapping(PAGE + "/{id}/start")
    @Button(on = PAGE)
    @NotBinding("chooses for whom one acts in this session")
    String start(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        return forms.press()
                .run(() -> acting.begin(request, response, id, helper(request).accountId()))
                .to(PAGE);
    }

    @PostMapping(PAGE + "/stop")
    @Button(on = PAGE)
    @NotBinding("ends acting for another")
    String stop(HttpServletRequest request, HttpServletResponse response) {
        return forms.press()
                .run(() -> acting.stop(request, response))
                .done("mandate.done.stopped")
                .to(PAGE);
    }

    private Actor helper(HttpServletRequest request) {
        return current.self(request).orElseThrow(NotFoundException::new);
    }
}
