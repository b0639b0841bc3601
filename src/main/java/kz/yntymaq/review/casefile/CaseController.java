package kz.yntymaq.review.casefile;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.assignment.CaseWork;
import kz.yntymaq.signature.SignedFile;
import kz.yntymaq.signature.StandingSignatures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
    private final CaseWork work;
    private final NextCases next;
    private final StandingSignatures signatures;

    CaseController(CaseFiles cases, Reviews reviews, CaseWork work, NextCases next, StandingSignatures signatures) {
        this.cases = cases;
        this.reviews = reviews;
        this.work = work;
        this.next = next;
        this.signatures = signatures;
    }

    @GetMapping("/office/applications/{id}")
    String page(
            Actor actor,
            @PathVariable UUID id,
            @SessionAttribute(name = CaseAddress.QUEUE, required = false) @Nullable String queue,
            HttpSession session,
            Model model) {
        Application application = reviews.read(actor, id);
        CaseFile file = cases.show(actor, application);
        model.addAttribute("case", file);
        model.addAttribute("work", work.of(actor, application, file.turn()));
        model.addAttribute("queue", queue == null ? "/office" : queue);
        next.show(actor, id, queue, session, model);
        return "review/case";
    }

    /**
     * A part of what was signed about it, for its file; noted as a look at the application.
     *
     * @param part see {@link SignedFile#of}
     */
    @GetMapping("/office/applications/{id}/signatures/{signature}/{part}")
    ResponseEntity<byte[]> signed(
            Actor actor, @PathVariable UUID id, @PathVariable UUID signature, @PathVariable String part) {
        reviews.read(actor, id);
        return SignedFile.of(signatures.document(id, signature), signatures.content(actor, id, signature), part);
    }
}
