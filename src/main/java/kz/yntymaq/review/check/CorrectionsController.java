package kz.yntymaq.review.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.ui.KeptForms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks the applicant for corrections, field by field. */
@Controller
class CorrectionsController {

    private final Reviews reviews;
    private final FieldReader fields;
    private final KeptForms kept;

    CorrectionsController(Reviews reviews, FieldReader fields, KeptForms kept) {
        this.reviews = reviews;
        this.fields = fields;
        this.kept = kept;
    }

    @GetMapping("/office/applications/{id}/corrections")
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes next) {
        Application application;
        try {
            application = reviews.findFor(actor, id, ReviewAction.ASK_CORRECTIONS);
        } catch (RuleViolationException refused) {
            return CaseAddress.redirect(id, next, refused);
        }
        kept.show(request, model, actor.accountId(), CorrectionsForm.empty(application.getVersion()));
        model.addAttribute("loan", application);
        model.addAttribute("values", fields.read(application));
        model.addAttribute("sections", Section.values());
        return "review/corrections";
    }

    @PostMapping("/office/applications/{id}/corrections")
    String ask(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CorrectionsForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        requireAllFields(form);
        for (int i = 0; i < form.asks().size(); i++) {
            if (form.asks().get(i).lacksComment()) {
                KeptForms.refuse(errors, "asks[" + i + "].comment", "review.error.comment");
            }
        }
        if (form.asked().isEmpty()) {
            KeptForms.refuse(errors, "asks", "application.error.no-corrections");
        }
        if (errors.hasErrors()) {
            reviews.findFor(actor, id, ReviewAction.ASK_CORRECTIONS);
            return kept.again(request, errors);
        }
        reviews.askForCorrections(actor, id, form.once(), form.version(), form.asked());
        kept.saved(request);
        next.addFlashAttribute("done", "review.corrections.asked");
        return CaseAddress.redirect(id);
    }

    /** The page always sends every field, ticked or not, in their order. */
    private static void requireAllFields(CorrectionsForm form) {
        Field[] all = Field.values();
        if (form == null || form.asks() == null || form.asks().size() != all.length) {
            throw new NotFoundException();
        }
        for (int i = 0; i < all.length; i++) {
            if (form.asks().get(i).field() != all[i]) {
                throw new NotFoundException();
            }
        }
    }
}
