package kz.yntymaq.review.check;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.casefile.CaseFiles;
import kz.yntymaq.ui.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;

/** Steps that cannot be taken back and ask nothing more: each has a page that says what follows and asks once more. */
@Controller
class ConfirmController {

    private static final String CHECK = "/office/applications/{id}/check";
    private static final String RECALL = "/office/applications/{id}/recall";
    private static final String CLOSE = "/office/applications/{id}/close";

    private final Reviews reviews;
    private final CaseFiles cases;
    private final Forms forms;

    ConfirmController(Reviews reviews, CaseFiles cases, Forms forms) {
        this.reviews = reviews;
        this.cases = cases;
        this.forms = forms;
    }

    /** The steps, by the last part of their address. */
    enum Step {
        CHECK(ReviewAction.COMPLETE_CHECK),
        RECALL(ReviewAction.RECALL),
        CLOSE(ReviewAction.LAPSE);

        private final ReviewAction action;

        Step(ReviewAction action) {
            this.action = action;
        }

        /** What its message keys begin with: {@code .title}, {@code .text}, {@code .button} and {@code .done} follow. */
        public String stem() {
            return "review.confirm." + name();
        }

        /** By the mapping that the address fell under: what stands in the address itself may be encoded. */
        static Step of(HttpServletRequest request) {
            String path = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            return valueOf(path.substring(path.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT));
        }
    }

    @GetMapping({CHECK, RECALL, CLOSE})
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        Step step = Step.of(request);
        Application application = reviews.findForPage(actor, id, step.action);
        model.addAttribute("loan", application);
        model.addAttribute("step", step);
        model.addAttribute("case", step == Step.CHECK ? cases.show(actor, application) : null);
        model.addAttribute("once", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        return "review/confirm";
    }

    @PostMapping({CHECK, RECALL, CLOSE})
    String done(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam int version,
            HttpServletRequest request) {
        Step step = Step.of(request);
        return forms.press()
                .back(CaseAddress.of(id))
                .run(() -> {
                    switch (step) {
                        case CHECK -> reviews.completeDocumentCheck(actor, id, once, version);
                        case RECALL -> reviews.recall(actor, id, once, version);
                        case CLOSE -> reviews.lapse(actor, id, once, version);
                    }
                })
                .done(step.stem() + ".done")
                .to(CaseAddress.of(id));
    }
}
