package kz.yntymaq.review.casefile;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.SessionAttribute;

/** An application as an office sees it. */
@Controller
class CaseController {

    private final CaseFiles cases;
    private final Reviews reviews;

    CaseController(CaseFiles cases, Reviews reviews) {
        this.cases = cases;
        this.reviews = reviews;
    }

    @GetMapping("/office/applications/{id}")
    String page(
            Actor actor,
            @PathVariable UUID id,
            @SessionAttribute(name = CaseAddress.QUEUE, required = false) @Nullable String queue,
            Model model) {
        model.addAttribute("case", cases.show(actor, reviews.read(actor, id)));
        model.addAttribute("queue", queue == null ? "/office" : queue);
        return "review/case";
    }
}
