package kz.yntymaq.review.check;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.answer.OfficialAnswer;
import kz.yntymaq.review.answer.OfficialAnswers;
import kz.yntymaq.review.answer.OpenRule;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.FormPost;
import kz.yntymaq.ui.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks the applicant for corrections, field by field. */
@Controller
class CorrectionsController {

    private final Reviews reviews;
    private final OfficialAnswers answers;
    private final Applications applications;
    private final FieldReader fields;
    private final Forms forms;
    private final Texts texts;

    CorrectionsController(
            Reviews reviews,
            OfficialAnswers answers,
            Applications applications,
            FieldReader fields,
            Forms forms,
            Texts texts) {
        this.reviews = reviews;
        this.answers = answers;
        this.applications = applications;
        this.fields = fields;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/office/applications/{id}/corrections")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.ASK_CORRECTIONS);
        FieldValues values = fields.read(application);
        forms.show(
                model,
                actor.accountId(),
                CorrectionsForm.of(codes(values), found(application), application.getVersion()),
                row -> row instanceof CorrectionsForm.Ask ask ? values.sheet().label(ask.field()) : null);
        model.addAttribute("loan", application);
        model.addAttribute("values", values);
        model.addAttribute("reasons", reasons(""));
        model.addAttribute("documentReasons", reasons(Field.DOCUMENT));
        model.addAttribute("sections", values.sheet().sections());
        return "review/corrections";
    }

    @PostMapping("/office/applications/{id}/corrections")
    String ask(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CorrectionsForm form,
            BindingResult errors) {
        requireAllFields(form, codes(fields.read(applications.findVisibleTo(actor, id))));
        FormPost post = forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.ASK_CORRECTIONS, form.version()))
                .refuseIf(
                        form.asks().stream().noneMatch(CorrectionsForm.Ask::isAsked),
                        "asks",
                        "application.error.no-corrections");
        for (int i = 0; i < form.asks().size(); i++) {
            CorrectionsForm.Ask ask = form.asks().get(i);
            String words = "asks[" + i + "].comment";
            post.refuseIf(ask.lacksReason(), "asks[" + i + "].reason", "error.choice");
            post.refuseIf(ask.lacksComment(), words, "review.error.comment").check(() -> ask.requireWords(words));
        }
        return post.run(() -> reviews.askForCorrections(actor, id, form.once(), form.version(), form.asked()))
                .done("review.corrections.asked")
                .to(CaseAddress.of(id));
    }

    private List<Option> reasons(String field) {
        return Option.of(AskedCorrection.Reason.of(field), reason -> texts.get(reason.key()));
    }

    /**
     * What is asked for at once: what came back and was not accepted, and what officials found of rules that are not met, by the
     * field that mends it; as much of it as a comment takes.
     */
    private Map<String, AskedCorrection> found(Application application) {
        var found = new TreeMap<String, AskedCorrection>();
        application.getCorrections().again().forEach(ask -> found.put(ask.field(), ask));
        for (OpenRule rule : answers.of(application).all()) {
            String field = rule.mendedBy();
            OfficialAnswer answer = rule.standing();
            if (field != null && rule.isNotMet() && answer != null && answer.getWords() != null) {
                found.merge(
                        field,
                        new AskedCorrection(field, AskedCorrection.Reason.NOT_MET, answer.getWords()),
                        (one, other) ->
                                new AskedCorrection(field, one.reason(), one.comment() + " " + other.comment()));
            }
        }
        return found;
    }

    /** The page always sends every field, ticked or not, in their order. */
    private static void requireAllFields(CorrectionsForm form, List<String> all) {
        if (form == null
                || form.asks() == null
                || !form.asks().stream()
                        .map(CorrectionsForm.Ask::field)
                        .toList()
                        .equals(all)) {
            throw new NotFoundException();
        }
    }

    private static List<String> codes(FieldValues values) {
        return values.sheet().sections().stream()
                .flatMap(section -> values.asked(section).stream())
                .map(Field::code)
                .toList();
    }
}
