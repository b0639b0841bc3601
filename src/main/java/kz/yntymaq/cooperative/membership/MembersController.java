package kz.yntymaq.cooperative.membership;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.entity.MemberEntities;
import kz.yntymaq.cooperative.people.MemberList;
import kz.yntymaq.cooperative.people.MemberPicker;
import kz.yntymaq.cooperative.promise.BroughtFields;
import kz.yntymaq.cooperative.promise.Promise;
import kz.yntymaq.cooperative.promise.Promises;
import kz.yntymaq.kernel.MovedOnException;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The chair records what the general meeting decided on members, and what they paid. */
@Controller
class MembersController {

    private final Memberships memberships;
    private final MemberPayments payments;
    private final CooperativeViews pages;
    private final MemberList people;
    private final MemberPicker picker;
    private final MemberEntities entities;
    private final Promises promises;
    private final ChairCandidates candidates;
    private final Forms forms;
    private final Clock clock;

    MembersController(
            Memberships memberships,
            MemberPayments payments,
            CooperativeViews pages,
            MemberList people,
            MemberPicker picker,
            MemberEntities entities,
            Promises promises,
            ChairCandidates candidates,
            Forms forms,
            Clock clock) {
        this.memberships = memberships;
        this.payments = payments;
        this.pages = pages;
        this.people = people;
        this.picker = picker;
        this.entities = entities;
        this.promises = promises;
        this.candidates = candidates;
        this.forms = forms;
        this.clock = clock;
    }

    record DecisionForm(@Valid VoteForm vote, @NotNull UUID once) {

        DecisionForm {
            vote = VoteForm.orNone(vote);
        }

        static DecisionForm empty() {
            return new DecisionForm(VoteForm.NONE, UUID.randomUUID());
        }
    }

    record PaymentForm(
            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("cooperative.share")
            BigDecimal share,

            @Valid BroughtFields brought,

            @NotNull(message = "{error.required}")
            @PositiveOrZero(message = "{cooperative.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("cooperative.fee")
            BigDecimal fee,

            @NotNull(message = "{error.date}") @Nullable @Label("cooperative.paid-on")
            LocalDate paidOn,

            @Nullable Boolean differs,
            @NotNull UUID once) {

        PaymentForm {
            brought = BroughtFields.orNone(brought);
        }
    }

    record ChairForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("cooperative.elected-chair")
            UUID member,

            @Valid VoteForm vote,
            @NotNull UUID once) {

        ChairForm {
            vote = VoteForm.orNone(vote);
        }
    }

    @GetMapping("/cabinet/cooperatives/{id}/members")
    String list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "MEMBERS") MemberList.Group group,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        MemberList.Listed listed = people.of(page, group, who, after);
        model.addAttribute("page", page);
        model.addAttribute("listed", listed);
        model.addAttribute("whole", group == MemberList.Group.MEMBERS && listed.first() && listed.words() == null);
        model.addAttribute("leaving", people.of(page, MemberList.Group.LEAVING, null, null));
        model.addAttribute("gone", people.of(page, MemberList.Group.GONE, null, null));
        return "cooperative/members";
    }

    @GetMapping("/cabinet/cooperatives/{id}/members/{member}/decision")
    String decision(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        person(actor, id, member, MembershipState.APPLIED, model);
        forms.show(model, actor.accountId(), DecisionForm.empty());
        return "cooperative/decision";
    }

    @PostMapping("/cabinet/cooperatives/{id}/members/{member}/decision")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors) {
        return forms.post(errors)
                .get(() -> memberships.decide(actor, id, member, form.vote().toDecision(), form.once()))
                .done(state -> state == MembershipState.ADMITTED
                        ? "cooperative.done.admitted"
                        : "cooperative.done.not-admitted")
                .to(members(id));
    }

    @GetMapping("/cabinet/cooperatives/{id}/members/{member}/payment")
    String payment(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        CooperativeViews.Person person = person(actor, id, member, MembershipState.ADMITTED, model);
        Promise promise = promises.of(member).orElse(null);
        String valuer = promise == null ? null : promises.valuer(id);
        forms.show(
                model,
                actor.accountId(),
                new PaymentForm(
                        person.share(),
                        BroughtFields.of(promise, valuer),
                        payments.fee(id).orElse(null),
                        null,
                        null,
                        UUID.randomUUID()));
        model.addAttribute("valuer", valuer);
        model.addAttribute("limit", promises.limit());
        model.addAttribute("mostFee", payments.mostFee().orElse(null));
        model.addAttribute("year", String.valueOf(payments.year()));
        return "cooperative/payment";
    }

    @PostMapping("/cabinet/cooperatives/{id}/members/{member}/payment")
    String pay(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") PaymentForm form,
            BindingResult errors) {
        return forms.post(errors)
                .onField(refused -> refused.key().equals("ledger.refused.too-large") ? "share" : null)
                .run(() -> pay(actor, id, member, form))
                .done("cooperative.done.paid")
                .to(members(id));
    }

    private void pay(Actor actor, UUID id, UUID member, PaymentForm form) {
        var paid = new MemberPayments.Paid(
                requireNonNull(form.share()),
                form.brought().given(),
                requireNonNull(form.fee()),
                requireNonNull(form.paidOn()));
        payments.require(actor, id, member, paid, Boolean.TRUE.equals(form.differs()));
        payments.pay(actor, id, member, paid, form.once());
    }

    @GetMapping("/cabinet/cooperatives/{id}/members/{member}/exit")
    String exit(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        CooperativeViews.Person person = person(actor, id, member, MembershipState.LEAVING, model);
        LocalDate ends = Membership.exitEnds(requireNonNull(person.leaveAskedOn()));
        model.addAttribute("moved", ends.equals(person.leaveDueOn()) ? null : ends);
        forms.show(model, actor.accountId(), DecisionForm.empty());
        return "cooperative/exit";
    }

    @PostMapping("/cabinet/cooperatives/{id}/members/{member}/exit")
    String leave(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors) {
        return forms.post(errors)
                .run(() -> memberships.leave(actor, id, member, form.vote().toDecision(), form.once()))
                .done("cooperative.done.left")
                .to(members(id));
    }

    @GetMapping("/cabinet/cooperatives/{id}/chair")
    String chair(Actor actor, @PathVariable UUID id, Model model) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        forms.show(model, actor.accountId(), new ChairForm(null, VoteForm.NONE, UUID.randomUUID()));
        model.addAttribute("page", page);
        model.addAttribute("boardDue", candidates.isBoardDue(id, LocalDate.now(clock)));
        model.addAttribute(
                "members",
                picker.offer(
                        model,
                        MemberPicker.Whom.in(id, EnumSet.of(MembershipState.MEMBER)),
                        MemberPicker.Candidate::byAccount,
                        "member"));
        return "cooperative/chair";
    }

    @PostMapping("/cabinet/cooperatives/{id}/chair")
    String elect(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ChairForm form, BindingResult errors) {
        return forms.post(errors)
                .run(() -> memberships.electChair(
                        actor, id, requireNonNull(form.member()), form.vote().toDecision(), form.once()))
                .done("cooperative.done.chair")
                .to("/cabinet/cooperatives/" + id);
    }

    private CooperativeViews.Person person(Actor actor, UUID id, UUID member, MembershipState state, Model model) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        CooperativeViews.Person person = people.person(id, member).orElseThrow(() -> new MovedOnException(members(id)));
        if (person.state() != state) {
            throw new MovedOnException(members(id));
        }
        model.addAttribute("page", page);
        model.addAttribute("person", person);
        model.addAttribute("entity", entities.asked(member).orElse(null));
        model.addAttribute("promise", promises.of(member).orElse(null));
        return person;
    }

    private static String members(UUID id) {
        return "/cabinet/cooperatives/" + id + "/members";
    }
}
