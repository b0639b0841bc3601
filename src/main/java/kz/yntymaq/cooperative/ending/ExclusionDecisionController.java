package kz.yntymaq.cooperative.ending;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.ending.ExclusionController.PAGE;
import static kz.yntymaq.cooperative.ending.ExclusionController.page;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.membership.VoteForm;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.paper.PaperFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a meeting decided on an exclusion outside the portal, the written notice of it, and when that was handed over. */
@Controller
class ExclusionDecisionController {

    private final Exclusions exclusions;
    private final ExclusionViews views;
    private final NoticePaper notices;
    private final PaperFiles files;
    private final Texts texts;
    private final Forms forms;

    ExclusionDecisionController(
            Exclusions exclusions,
            ExclusionViews views,
            NoticePaper notices,
            PaperFiles files,
            Texts texts,
            Forms forms) {
        this.exclusions = exclusions;
        this.views = views;
        this.notices = notices;
        this.files = files;
        this.texts = texts;
        this.forms = forms;
    }

    record DecisionForm(@Valid VoteForm vote, @NotNull UUID once) {

        DecisionForm {
            vote = VoteForm.orNone(vote);
        }
    }

    record HandedForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("ending.handing")
            Handing how,

            @NotNull(message = "{error.date}") @Nullable @Label("ending.handed-on")
            LocalDate on,

            @NotNull UUID once) {}

    @GetMapping(PAGE + "/decision")
    String decision(Actor actor, @PathVariable UUID id, @PathVariable UUID exclusion, Model model) {
        ExclusionViews.Page page = ofChair(actor, id, exclusion);
        if (!page.isOpen()) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        forms.show(model, actor.accountId(), new DecisionForm(VoteForm.NONE, UUID.randomUUID()));
        return "ending/exclusion-decision";
    }

    @PostMapping(PAGE + "/decision")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID exclusion,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> ofChair(actor, id, exclusion))
                .get(() -> exclusions.decide(actor, id, exclusion, form.vote().toDecision(), form.once()))
                .done(excluded -> excluded ? "ending.done.excluded" : "ending.done.not-excluded")
                .to(page(id, exclusion));
    }

    @GetMapping(PAGE + "/notice")
    String notice(Actor actor, @PathVariable UUID id, @PathVariable UUID exclusion, Model model) {
        ExclusionViews.Page page = excluded(actor, id, exclusion);
        model.addAttribute("page", page);
        model.addAttribute("paper", notices.of(page));
        return "ending/exclusion-notice";
    }

    @GetMapping(PAGE + "/notice.pdf")
    ResponseEntity<byte[]> noticeFile(Actor actor, @PathVariable UUID id, @PathVariable UUID exclusion)
            throws IOException {
        return files.answer(notices.of(excluded(actor, id, exclusion)), "notice");
    }

    @GetMapping(PAGE + "/handed")
    String handing(Actor actor, @PathVariable UUID id, @PathVariable UUID exclusion, Model model) {
        ExclusionViews.Page page = ofChair(actor, id, exclusion);
        if (!page.isExcluded() || page.handedOn() != null) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        model.addAttribute("ways", Option.of(Handing.values(), each -> texts.get(each.key())));
        forms.show(model, actor.accountId(), new HandedForm(null, null, UUID.randomUUID()));
        return "ending/exclusion-handed";
    }

    @PostMapping(PAGE + "/handed")
    String hand(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID exclusion,
            @Valid @ModelAttribute("form") HandedForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> ofChair(actor, id, exclusion))
                .run(() -> exclusions.hand(
                        actor, id, exclusion, requireNonNull(form.how()), requireNonNull(form.on()), form.once()))
                .done("ending.done.handed")
                .to(page(id, exclusion));
    }

    private ExclusionViews.Page ofChair(Actor actor, UUID id, UUID exclusion) {
        ExclusionViews.Page page = views.page(actor, id, exclusion);
        if (!page.chair()) {
            throw new NotFoundException();
        }
        return page;
    }

    /** For the chair and for who was excluded. */
    private ExclusionViews.Page excluded(Actor actor, UUID id, UUID exclusion) {
        ExclusionViews.Page page = views.page(actor, id, exclusion);
        if (!page.chair() && !page.mine()) {
            throw new NotFoundException();
        }
        if (!page.isExcluded()) {
            throw new MovedOnException(page.address());
        }
        return page;
    }
}
