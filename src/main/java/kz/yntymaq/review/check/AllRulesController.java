package kz.yntymaq.review.check;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.answer.OfficialAnswer;
import kz.yntymaq.review.answer.OfficialAnswers;
import kz.yntymaq.review.answer.OpenRule;
import kz.yntymaq.review.answer.OpenRules;
import kz.yntymaq.review.casefile.CaseFile;
import kz.yntymaq.review.casefile.CaseFiles;
import kz.yntymaq.review.casefile.RuleLine;
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

/** All rules that wait for an official on one page, saved by one press; a single one has {@link RuleController its own page} too. */
@Controller
class AllRulesController {

    private static final String RULES = "/office/applications/{id}/rules";

    private final Reviews reviews;
    private final ReviewAccess access;
    private final OfficialAnswers answers;
    private final CaseFiles cases;
    private final Forms forms;
    private final Texts texts;

    AllRulesController(
            Reviews reviews, ReviewAccess access, OfficialAnswers answers, CaseFiles cases, Forms forms, Texts texts) {
        this.reviews = reviews;
        this.access = access;
        this.answers = answers;
        this.cases = cases;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(RULES)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.ANSWER);
        OpenRules open = answers.of(application);
        CaseFile file = cases.show(actor, application);
        Map<String, RuleLine> shown = new LinkedHashMap<>();
        file.forPeople().stream()
                .filter(RuleLine::isAnswerable)
                .forEach(line -> shown.put(Objects.requireNonNull(line.open()).code(), line));
        forms.show(
                model,
                actor.accountId(),
                RulesForm.of(open.asked(), actor.accountId(), application.getVersion()),
                row -> row instanceof RulesForm.Line line && shown.containsKey(line.rule())
                        ? shown.get(line.rule()).name()
                        : null);
        if (!(model.getAttribute("form") instanceof RulesForm form)
                || form.lines().isEmpty()) {
            throw new MovedOnException(CaseAddress.of(id), "review.answer.error.told");
        }
        Map<String, Integer> own = new HashMap<>();
        Map<String, List<Option>> verdicts = new HashMap<>();
        for (OpenRule rule : open.all()) {
            OfficialAnswer mine = rule.openOf(actor.accountId());
            own.put(rule.code(), mine == null ? OfficialAnswers.NONE : mine.getVersion());
            verdicts.put(rule.code(), verdicts(rule));
        }
        model.addAttribute("loan", application);
        model.addAttribute("case", file);
        model.addAttribute("shown", shown);
        model.addAttribute("own", own);
        model.addAttribute("verdicts", verdicts);
        return "review/rules";
    }

    /** What can be found; of a criterion with what follows from it. */
    private List<Option> verdicts(OpenRule rule) {
        return Arrays.stream(RuleForm.Verdict.values())
                .map(verdict -> new Option(
                        verdict.name(),
                        texts.get("review.answer." + verdict),
                        verdict == RuleForm.Verdict.NOT_MET && !rule.isBar()
                                ? texts.get("review.answer.NOT_MET.hint.criterion")
                                : null))
                .toList();
    }

    @PostMapping(RULES)
    String answer(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") RulesForm form, BindingResult errors) {
        if (!form.isWhole()) { // no page of the portal sends that
            throw new NotFoundException();
        }
        FormPost post = forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.ANSWER, form.version()))
                .refuseIf(form.isEmpty(), "lines", "review.answer.all.none");
        for (int i = 0; i < form.lines().size(); i++) {
            RulesForm.Line line = form.lines().get(i);
            post.refuseIf(line.lacksVerdict(), "lines[" + i + "].verdict", "error.choice")
                    .refuseIf(line.lacksReason(), "lines[" + i + "].words", "error.reason");
        }
        return post.get(() -> {
                    answers.answer(actor, id, form.once(), form.version(), form.found());
                    return next(actor, id);
                })
                .done("review.answer.all.saved")
                .to(page -> page);
    }

    /** The rules that are left; then the press that ends the check, where it may be pressed now; else the case. */
    private String next(Actor actor, UUID id) {
        Application application = reviews.findForPage(actor, id, ReviewAction.ANSWER);
        OpenRules open = answers.of(application);
        if (!open.asked().isEmpty()) {
            return CaseAddress.of(id) + "/rules";
        }
        boolean check = access.turn(actor, application).actions().contains(ReviewAction.COMPLETE_CHECK);
        return check && open.letPass() ? CaseAddress.of(id) + "/check" : CaseAddress.of(id);
    }
}
