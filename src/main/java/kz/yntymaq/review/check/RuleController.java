package kz.yntymaq.review.check;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.answer.OfficialAnswer;
import kz.yntymaq.review.answer.OfficialAnswers;
import kz.yntymaq.review.answer.OpenRule;
import kz.yntymaq.review.casefile.CaseFile;
import kz.yntymaq.review.casefile.CaseFiles;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A rule that only people can tell: an official says what they found. A page a rule, each saved by itself. */
@Controller
class RuleController {

    private static final String RULE = "/office/applications/{id}/rules/{rule}";

    private final Reviews reviews;
    private final OfficialAnswers answers;
    private final CaseFiles cases;
    private final Forms forms;
    private final Texts texts;

    RuleController(Reviews reviews, OfficialAnswers answers, CaseFiles cases, Forms forms, Texts texts) {
        this.reviews = reviews;
        this.answers = answers;
        this.cases = cases;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(RULE)
    String page(Actor actor, @PathVariable UUID id, @PathVariable String rule, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.ANSWER);
        OpenRule open = answers.find(application, rule);
        OfficialAnswer mine = open.openOf(actor.accountId());
        int own = mine == null ? OfficialAnswers.NONE : mine.getVersion();
        forms.show(model, actor.accountId(), RuleForm.of(mine, own, application.getVersion()));
        CaseFile file = cases.show(actor, application);
        model.addAttribute("loan", application);
        model.addAttribute("case", file);
        model.addAttribute("line", file.rule(rule));
        model.addAttribute("own", own);
        model.addAttribute(
                "verdicts",
                Arrays.stream(RuleForm.Verdict.values())
                        .map(verdict -> option(open, verdict))
                        .toList());
        return "review/rule";
    }

    /** With what follows from it: a mere criterion stops nothing. */
    private Option option(OpenRule rule, RuleForm.Verdict verdict) {
        String key = "review.answer." + verdict;
        String hint = verdict == RuleForm.Verdict.NOT_MET && !rule.isBar() ? ".hint.criterion" : ".hint";
        return new Option(verdict.name(), texts.get(key), texts.get(key + hint));
    }

    @PostMapping(RULE)
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String rule,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.ANSWER, form.version()))
                .refuseIf(form.lacksReason(), "words", "error.reason")
                .get(() -> {
                    answers.answer(actor, id, rule, form.once(), form.version(), form.own(), form.found());
                    return next(actor, id);
                })
                .done("review.answer.saved")
                .to(page -> page);
    }

    /** The next rule that waits for an answer; the case where none does. */
    private String next(Actor actor, UUID id) {
        return answers.of(reviews.findForPage(actor, id, ReviewAction.ANSWER)).asked().stream()
                .findFirst()
                .map(rule -> CaseAddress.of(id) + "/rules/" + rule.code())
                .orElse(CaseAddress.of(id));
    }
}
