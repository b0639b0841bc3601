package kz.yntymaq.cooperative.absentee;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.voting.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Members answer; whoever keeps the vote records what was signed on paper. */
@Controller
class AbsenteeAnswerController {

    private static final String ANSWER = AbsenteeController.PAGE + "/answer";
    private static final String PAPER = AbsenteeController.PAGE + "/paper";

    private final AbsenteeAnswering answering;
    private final AbsenteeViews views;
    private final Forms forms;
    private final Texts texts;

    AbsenteeAnswerController(AbsenteeAnswering answering, AbsenteeViews views, Forms forms, Texts texts) {
        this.answering = answering;
        this.views = views;
        this.forms = forms;
        this.texts = texts;
    }

    record AnswerForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("absentee.answer")
            Choice choice) {}

    record SignedForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("absentee.paper.choice")
            Choice choice,

            @NotNull(message = "{error.date}") @Nullable @Label("absentee.paper.signed-on")
            LocalDate signedOn) {}

    @GetMapping(ANSWER)
    String answering(Actor actor, @PathVariable UUID id, @PathVariable UUID absentee, Model model) {
        AbsenteeViews.Page page = open(actor, id, absentee);
        forms.show(
                model,
                actor.accountId(),
                new AnswerForm(page.own() == null ? null : page.own().choice()));
        model.addAttribute("page", page);
        model.addAttribute("choices", choices());
        return "absentee/answer";
    }

    @PostMapping(ANSWER)
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID absentee,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.page(actor, id, absentee))
                .run(() -> answering.answer(actor, id, absentee, requireNonNull(form.choice())))
                .done("absentee.done.answered")
                .to(AbsenteeController.page(id, absentee));
    }

    @GetMapping(PAPER)
    String papers(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID absentee,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        AbsenteeViews.Page page = kept(actor, id, absentee);
        List<AbsenteeMembers.Member> found = views.toRecord(actor, id, absentee, q);
        model.addAttribute("page", page);
        model.addAttribute("q", q);
        model.addAttribute("found", found.subList(0, Math.min(found.size(), AbsenteeMembers.LISTED)));
        model.addAttribute("more", found.size() > AbsenteeMembers.LISTED);
        return "absentee/papers";
    }

    @GetMapping(PAPER + "/{member}")
    String paper(
            Actor actor, @PathVariable UUID id, @PathVariable UUID absentee, @PathVariable UUID member, Model model) {
        AbsenteeViews.Page page = kept(actor, id, absentee);
        forms.show(model, actor.accountId(), new SignedForm(null, null));
        model.addAttribute("page", page);
        model.addAttribute("member", member);
        model.addAttribute("person", views.member(id, member));
        model.addAttribute("choices", choices());
        return "absentee/paper";
    }

    @PostMapping(PAPER + "/{member}")
    String record(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID absentee,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") SignedForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.page(actor, id, absentee))
                .run(() -> answering.record(
                        actor, id, absentee, member, requireNonNull(form.choice()), requireNonNull(form.signedOn())))
                .done("absentee.done.recorded")
                .to(AbsenteeController.page(id, absentee) + "/paper");
    }

    private List<Option> choices() {
        return AbsenteeViews.choices().stream()
                .map(each -> new Option(each.name(), texts.get("absentee.choice." + each.name())))
                .toList();
    }

    private AbsenteeViews.Page kept(Actor actor, UUID id, UUID absentee) {
        AbsenteeViews.Page page = views.page(actor, id, absentee);
        if (!page.keeps()) {
            throw new NotFoundException();
        }
        return open(page);
    }

    private AbsenteeViews.Page open(Actor actor, UUID id, UUID absentee) {
        return open(views.page(actor, id, absentee));
    }

    private static AbsenteeViews.Page open(AbsenteeViews.Page page) {
        if (!page.open()) {
            throw new MovedOnException(page.address());
        }
        return page;
    }
}
