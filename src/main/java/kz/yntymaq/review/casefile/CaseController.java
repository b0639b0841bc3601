package kz.yntymaq.review.casefile;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.Reviews;
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
    private final StandingSignatures signatures;

    CaseController(CaseFiles cases, Reviews reviews, StandingSignatures signatures) {
        this.cases = cases;
        this.reviews = reviews;
        this.signatures = signatures;
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
