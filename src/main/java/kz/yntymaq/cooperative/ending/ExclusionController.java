package kz.yntymaq.cooperative.ending;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.people.MemberPicker;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Proposals to exclude members: the list, one of them, how it is proposed, answered and taken back. */
@Controller
class ExclusionController {

    static final String LIST = "/cabinet/cooperatives/{id}/exclusions";
    static final String PAGE = LIST + "/{exclusion}";

    private static final int LONGEST_ITEM = 300;
    private static final int LONGEST = 4000;

    private final Exclusions exclusions;
    private final ExclusionViews views;
    private final MemberPicker picker;
    private final Forms forms;

    ExclusionController(Exclusions exclusions, ExclusionViews views, MemberPicker picker, Forms forms) {
        this.exclusions = exclusions;
        this.views = views;
        this.picker = picker;
        this.forms = forms;
    }

    record ProposalForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("ending.member")
            UUID member,

            @NotBlank(message = "{ending.error.charter-item}")
            @Size(max = LONGEST_ITEM, message = "{error.long}")
            @Nullable
            @Legible
            @Label("ending.charter-item")
            String charterItem,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Nullable
            @Legible
            @Label("ending.grounds")
            String grounds,

            @NotNull UUID once) {}

    record AnswerForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Nullable
            @Legible
            @Label("ending.answer")
            String answer,

            @NotNull UUID once) {}

    /** Address of one. */
    static String page(UUID cooperative, UUID id) {
        return "/cabinet/cooperatives/" + cooperative + "/exclusions/" + id;
    }

    @GetMapping(LIST)
    String list(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("listed", views.list(actor, id));
        return "ending/exclusions";
    }

    @GetMapping(LIST + "/new")
    String proposing(Actor actor, @PathVariable UUID id, Model model) {
        MemberPicker.Whom candidates = views.candidates(actor, id);
        model.addAttribute("listed", views.list(actor, id));
        model.addAttribute("days", HearingRule.DAYS);
        forms.show(model, actor.accountId(), new ProposalForm(null, null, null, UUID.randomUUID()));
        model.addAttribute("members", picker.offer(model, candidates, MemberPicker.Candidate::byMembership, "member"));
        return "ending/exclusion-new";
    }

    @PostMapping(LIST + "/new")
    String propose(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.candidates(actor, id))
                .get(() -> exclusions.propose(
                        actor,
                        id,
                        new Exclusions.Proposal(
                                requireNonNull(form.member()),
                                requireNonNull(Text.words(form.charterItem())),
                                requireNonNull(Text.words(form.grounds()))),
                        form.once()))
                .done("ending.done.proposed")
                .to(made -> page(id, made));
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID exclusion, Model model) {
        model.addAttribute("page", views.page(actor, id, exclusion));
        model.addAttribute("owner", actor.accountId());
        return "ending/exclusion";
    }

    @GetMapping(PAGE + "/answer")
    String answering(Actor actor, @PathVariable UUID id, @PathVariable UUID exclusion, Model model) {
        ExclusionViews.Page page = views.page(actor, id, exclusion);
        if (!page.mine()) {
            throw new NotFoundException();
        }
        if (!page.isOpen()) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        forms.show(model, actor.accountId(), new AnswerForm(page.answer(), UUID.randomUUID()));
        return "ending/exclusion-answer";
    }

    @PostMapping(PAGE + "/answer")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID exclusion,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.page(actor, id, exclusion))
                .run(() ->
                        exclusions.answer(actor, id, exclusion, requireNonNull(Text.words(form.answer())), form.once()))
                .done("ending.done.answered")
                .to(page(id, exclusion));
    }

    @PostMapping(PAGE + "/withdraw")
    @Button(on = PAGE)
    String takeBack(Actor actor, @PathVariable UUID id, @PathVariable UUID exclusion) {
        return forms.press()
                .run(() -> exclusions.takeBack(actor, id, exclusion))
                .done("ending.done.taken-back")
                .to(page(id, exclusion));
    }
}
