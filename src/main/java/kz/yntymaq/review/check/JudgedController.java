package kz.yntymaq.review.check;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Correction;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.casefile.CaseFile;
import kz.yntymaq.review.casefile.CaseFiles;
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

/** Says of each correction that came back whether it is accepted, all on one page. */
@Controller
class JudgedController {

    private static final String JUDGED = "/office/applications/{id}/corrections/judged";

    private final Reviews reviews;
    private final CaseFiles cases;
    private final Forms forms;
    private final Texts texts;

    JudgedController(Reviews reviews, CaseFiles cases, Forms forms, Texts texts) {
        this.reviews = reviews;
        this.cases = cases;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(JUDGED)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.JUDGE_CORRECTIONS);
        CaseFile file = cases.show(actor, application);
        Map<UUID, Correction> back = new LinkedHashMap<>();
        application.getCorrections().judgeable().forEach(correction -> back.put(correction.getId(), correction));
        forms.show(
                model,
                actor.accountId(),
                JudgedForm.of(List.copyOf(back.values()), application.getVersion()),
                row -> row instanceof JudgedForm.Line line && back.containsKey(line.correction())
                        ? file.label(back.get(line.correction()))
                        : null);
        model.addAttribute("loan", application);
        model.addAttribute("case", file);
        model.addAttribute("back", back);
        model.addAttribute("verdicts", Option.of(Correction.Verdict.values(), this::verdict));
        return "review/judged";
    }

    private String verdict(Correction.Verdict verdict) {
        return texts.get("review.corrections." + verdict);
    }

    @PostMapping(JUDGED)
    String judge(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") JudgedForm form, BindingResult errors) {
        if (!form.isWhole()) { // no page of the portal sends that
            throw new NotFoundException();
        }
        FormPost post = forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.JUDGE_CORRECTIONS, form.version()))
                .refuseIf(form.isEmpty(), "lines", "review.corrections.judge.none");
        for (int i = 0; i < form.lines().size(); i++) {
            JudgedForm.Line line = form.lines().get(i);
            String words = "lines[" + i + "].words";
            post.refuseIf(line.lacksVerdict(), "lines[" + i + "].verdict", "error.choice")
                    .refuseIf(line.lacksWords(), words, "review.error.comment")
                    .check(() -> line.requireWords(words));
        }
        return post.run(() -> reviews.judgeCorrections(actor, id, form.once(), form.version(), form.judged()))
                .done("review.corrections.judged")
                .to(CaseAddress.of(id));
    }
}
