package kz.yntymaq.cooperative.payout;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.law.OpenDaysRule;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.cooperative.membership.VoteForm;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The chair drafts what is paid to who left or to heirs, puts it to a general meeting, or records what one outside the portal decided. */
@Controller
class PayoutController {

    private static final String LIST = "/cabinet/cooperatives/{id}/payouts";
    private static final String PAGE = LIST + "/{member}";

    private final Payouts payouts;
    private final PayoutViews views;
    private final MeetingAccess meetings;
    private final Forms forms;
    private final Texts texts;
    private final Format format;

    PayoutController(
            Payouts payouts, PayoutViews views, MeetingAccess meetings, Forms forms, Texts texts, Format format) {
        this.payouts = payouts;
        this.views = views;
        this.meetings = meetings;
        this.forms = forms;
        this.texts = texts;
        this.format = format;
    }

    record PayoutDraftForm(
            @NotNull(message = "{error.date}") @Nullable @Label("payout.due")
            LocalDate dueOn,

            @NotNull UUID once) {}

    record PutForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("payment.meeting")
            UUID meeting,

            @NotNull UUID once) {}

    record OutsideForm(@Valid VoteForm vote, @NotNull UUID once) {

        OutsideForm {
            vote = VoteForm.orNone(vote);
        }
    }

    @GetMapping(LIST)
    String list(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("listed", views.list(actor, id));
        return "payout/list";
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        model.addAttribute("page", views.page(actor, id, member));
        return "payout/page";
    }

    @GetMapping(PAGE + "/draft")
    String drafting(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        Payout payout = free(actor, id, member, model);
        if (payout.owed().share().signum() == 0) {
            throw new MovedOnException(payout.address());
        }
        forms.show(model, actor.accountId(), new PayoutDraftForm(payout.dueOn(), UUID.randomUUID()));
        return "payout/draft";
    }

    @PostMapping(PAGE + "/draft")
    String draft(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") PayoutDraftForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, member))
                .run(() -> payouts.draft(actor, id, member, requireNonNull(form.dueOn()), form.once()))
                .done("payout.done.drafted")
                .to(Payout.address(id, member));
    }

    @GetMapping(PAGE + "/meeting")
    String putting(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        Payout payout = drafted(actor, id, member, model);
        model.addAttribute("base", payout.address());
        model.addAttribute("about", payout.died() ? texts.get("payout.heirs-of", payout.name()) : payout.name());
        model.addAttribute("what", texts.get("payout.of", format.money(payout.total()), format.date(payout.dueOn())));
        model.addAttribute("cooperative", id);
        model.addAttribute("meetings", meetings.agendas(actor, id));
        forms.show(model, actor.accountId(), new PutForm(null, UUID.randomUUID()));
        return "additional/put";
    }

    @PostMapping(PAGE + "/meeting")
    String put(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") PutForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, member))
                .run(() -> payouts.put(actor, id, member, requireNonNull(form.meeting()), form.once()))
                .done("payment.done.put")
                .to(Payout.address(id, member));
    }

    @GetMapping(PAGE + "/decision")
    String deciding(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        Payout payout = drafted(actor, id, member, model);
        if (payout.objected() != null) {
            throw new MovedOnException(payout.address());
        }
        model.addAttribute("days", OpenDaysRule.DAYS);
        forms.show(model, actor.accountId(), new OutsideForm(VoteForm.NONE, UUID.randomUUID()));
        return "payout/decision";
    }

    @PostMapping(PAGE + "/decision")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") OutsideForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, member))
                .run(() -> payouts.decidedOutside(actor, id, member, form.vote().toDecision(), form.once()))
                .done("payout.done.decided")
                .to(Payout.address(id, member));
    }

    private Payout drafted(Actor actor, UUID id, UUID member, Model model) {
        Payout payout = free(actor, id, member, model);
        if (payout.stage() != Payout.Stage.SHOWN || payout.isMoved()) {
            throw new MovedOnException(payout.address());
        }
        return payout;
    }

    /** One that may still be drafted. */
    private Payout free(Actor actor, UUID id, UUID member, Model model) {
        PayoutViews.Page page = views.led(actor, id, member);
        Payout payout = page.payout();
        if (payout.decision() != null || payout.stage() == Payout.Stage.PUT) {
            throw new MovedOnException(payout.address());
        }
        model.addAttribute("page", page);
        return payout;
    }
}
