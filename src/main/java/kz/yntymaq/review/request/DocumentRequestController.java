package kz.yntymaq.review.request;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.assignment.CaseSelection;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Asks the applicants of the cases that were ticked in the queue, or that its filter shows, for one document. */
@Controller
class DocumentRequestController {

    private static final String REQUESTS = "/office/requests";

    private final DocumentRequests requests;
    private final CaseSelection selection;
    private final Forms forms;
    private final Texts texts;

    DocumentRequestController(DocumentRequests requests, CaseSelection selection, Forms forms, Texts texts) {
        this.requests = requests;
        this.selection = selection;
        this.forms = forms;
        this.texts = texts;
    }

    /** @param picked what was ticked @param all address of the queue whose cases all are meant */
    @GetMapping(REQUESTS)
    String page(
            Actor actor,
            @RequestParam(required = false) @Nullable List<String> picked,
            @RequestParam(required = false) @Nullable String all,
            @SessionAttribute(name = CaseAddress.QUEUE, required = false) @Nullable String queue,
            Model model) {
        requireOfficial(actor);
        String back = queue == null ? "/office" : queue;
        String ticked = all == null
                ? String.join(" ", picked == null ? List.of() : picked)
                : selection.matching(actor, all, DocumentRequests.MOST).stream()
                        .map(UUID::toString)
                        .collect(Collectors.joining(" "));
        forms.showAnew(model, actor.accountId(), new RequestForm(ticked, null, null, null, UUID.randomUUID()));
        List<UUID> ids = requests.seen(actor, ids(model, ticked));
        if (ids.isEmpty()) {
            throw new MovedOnException(back, "review.bulk.error.none");
        }
        model.addAttribute("cases", ids.stream().map(UUID::toString).collect(Collectors.joining(" ")));
        model.addAttribute("many", ids.size());
        model.addAttribute("able", requests.able(actor, ids));
        model.addAttribute("most", DocumentRequests.MOST);
        model.addAttribute(
                "documents",
                requests.documents(ids).stream()
                        .map(document ->
                                new Option(document.code(), document.name().here()))
                        .toList());
        model.addAttribute(
                "reasons", Option.of(AskedCorrection.Reason.of(Field.DOCUMENT), reason -> texts.get(reason.key())));
        model.addAttribute("queue", back);
        return "review/request";
    }

    /** Those that were ticked now; after a refusal those of the form that was kept. */
    private static List<UUID> ids(Model model, String ticked) {
        return model.getAttribute("form") instanceof RequestForm form && ticked.isEmpty()
                ? form.ids()
                : CaseSelection.ids(ticked, DocumentRequests.MOST);
    }

    @PostMapping(REQUESTS)
    String ask(Actor actor, @Valid @ModelAttribute("form") RequestForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> requireOfficial(actor))
                .check(form::requireWords)
                .get(() -> {
                    requireOfficial(actor);
                    return requests.ask(actor, form.ids(), form.asked(), form.once());
                })
                .to(batch -> "/office/cases/" + batch);
    }

    private static void requireOfficial(Actor actor) {
        if (!actor.worksOnCases()) {
            throw new NotFoundException();
        }
    }
}
