package kz.yntymaq.cooperative.membership;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.KeptForms;
import kz.yntymaq.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The chair records what the general meeting decided on members, and what they paid. */
@Controller
class MembersController {

    /** More than any co-operative has members; sums of it stay numbers. */
    private static final int MOST_VOTES = 100_000;

    private final Memberships memberships;
    private final CooperativeViews pages;
    private final KeptForms kept;

    MembersController(Memberships memberships, CooperativeViews pages, KeptForms kept) {
        this.memberships = memberships;
        this.pages = pages;
        this.kept = kept;
    }

    record DecisionForm(
            @NotNull(message = "{error.date}") @Nullable LocalDate on,

            @NotNull(message = "{error.required}")
            @Min(value = 1, message = "{error.positive}")
            @Max(value = MOST_VOTES, message = "{error.count}")
            @Nullable
            Integer present,

            @NotNull(message = "{error.required}")
            @PositiveOrZero(message = "{cooperative.error.negative}")
            @Max(value = MOST_VOTES, message = "{error.count}")
            @Nullable
            Integer votesFor,

            @NotNull(message = "{error.required}")
            @PositiveOrZero(message = "{cooperative.error.negative}")
            @Max(value = MOST_VOTES, message = "{error.count}")
            @Nullable
            Integer votesAgainst,

            @NotNull(message = "{error.required}")
            @PositiveOrZero(message = "{cooperative.error.negative}")
            @Max(value = MOST_VOTES, message = "{error.count}")
            @Nullable
            Integer abstained,

            @NotNull @Nullable UUID once) {

        @SuppressWarnings("NullAway") // validated before
        MeetingDecision toDecision() {
            return new MeetingDecision(on, present, votesFor, votesAgainst, abstained);
        }
    }

    record PaymentForm(
            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            BigDecimal share,

            @NotNull(message = "{error.required}")
            @PositiveOrZero(message = "{cooperative.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            BigDecimal fee,

            @NotNull(message = "{error.date}") @Nullable LocalDate paidOn,
            @NotNull @Nullable UUID once) {}

    record ChairForm(
            @NotNull(message = "{error.choice}") @Nullable UUID member,
            @NotNull(message = "{error.date}") @Nullable LocalDate on,

            @NotNull(message = "{error.required}") @Min(value = 1, message = "{error.positive}") @Nullable
            Integer present,

            @NotNull(message = "{error.required}") @PositiveOrZero(message = "{cooperative.error.negative}") @Nullable
            Integer votesFor,

            @NotNull(message = "{error.required}") @PositiveOrZero(message = "{cooperative.error.negative}") @Nullable
            Integer votesAgainst,

            @NotNull(message = "{error.required}") @PositiveOrZero(message = "{cooperative.error.negative}") @Nullable
            Integer abstained,

            @NotNull @Nullable UUID once) {

        @SuppressWarnings("NullAway") // validated before
        MeetingDecision toDecision() {
            return new MeetingDecision(on, present, votesFor, votesAgainst, abstained);
        }
    }

    @GetMapping("/cabinet/cooperatives/{id}/members")
    String list(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.findChairedBy(actor, id));
        return "cooperative/members";
    }

    @GetMapping("/cabinet/cooperatives/{id}/members/{member}/decision")
    String decision(
            Actor actor, @PathVariable UUID id, @PathVariable UUID member, HttpServletRequest request, Model model) {
        person(actor, id, member, MembershipState.APPLIED, model);
        kept.show(request, model, actor.accountId(), new DecisionForm(null, null, null, null, null, UUID.randomUUID()));
        model.addAttribute("quorum", memberships.quorum(id));
        return "cooperative/decision";
    }

    @PostMapping("/cabinet/cooperatives/{id}/members/{member}/decision")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors() || form.once() == null) {
            return kept.again(request, errors);
        }
        MeetingDecision decision = form.toDecision();
        try {
            memberships.decide(actor, id, member, decision, form.once());
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "on");
        }
        return done(
                request, next, id, decision.isFor() ? "cooperative.done.admitted" : "cooperative.done.not-admitted");
    }

    @GetMapping("/cabinet/cooperatives/{id}/members/{member}/payment")
    String payment(
            Actor actor, @PathVariable UUID id, @PathVariable UUID member, HttpServletRequest request, Model model) {
        CooperativeViews.Person person = person(actor, id, member, MembershipState.ADMITTED, model);
        kept.show(request, model, actor.accountId(), new PaymentForm(person.share(), null, null, UUID.randomUUID()));
        model.addAttribute("mostFee", memberships.mostFee());
        return "cooperative/payment";
    }

    @PostMapping("/cabinet/cooperatives/{id}/members/{member}/payment")
    String pay(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") PaymentForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors()
                || form.share() == null
                || form.fee() == null
                || form.paidOn() == null
                || form.once() == null) {
            return kept.again(request, errors);
        }
        try {
            memberships.pay(actor, id, member, form.share(), form.fee(), form.paidOn(), form.once());
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "paidOn");
        }
        return done(request, next, id, "cooperative.done.paid");
    }

    @GetMapping("/cabinet/cooperatives/{id}/members/{member}/exit")
    String exit(
            Actor actor, @PathVariable UUID id, @PathVariable UUID member, HttpServletRequest request, Model model) {
        person(actor, id, member, MembershipState.LEAVING, model);
        kept.show(request, model, actor.accountId(), new DecisionForm(null, null, null, null, null, UUID.randomUUID()));
        model.addAttribute("quorum", memberships.quorum(id));
        return "cooperative/exit";
    }

    @PostMapping("/cabinet/cooperatives/{id}/members/{member}/exit")
    String leave(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors() || form.once() == null) {
            return kept.again(request, errors);
        }
        try {
            memberships.leave(actor, id, member, form.toDecision(), form.once());
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "on");
        }
        return done(request, next, id, "cooperative.done.left");
    }

    @GetMapping("/cabinet/cooperatives/{id}/chair")
    String chair(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        kept.show(
                request,
                model,
                actor.accountId(),
                new ChairForm(null, null, null, null, null, null, UUID.randomUUID()));
        model.addAttribute("quorum", memberships.quorum(id));
        model.addAttribute("page", page);
        model.addAttribute(
                "members",
                page.people().stream()
                        .filter(person -> !person.chair() && person.state() == MembershipState.MEMBER)
                        .map(person -> new Option(
                                person.accountId().toString(), person.name().full()))
                        .toList());
        return "cooperative/chair";
    }

    @PostMapping("/cabinet/cooperatives/{id}/chair")
    String elect(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ChairForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors() || form.member() == null || form.once() == null) {
            return kept.again(request, errors);
        }
        try {
            memberships.electChair(actor, id, form.member(), form.toDecision(), form.once());
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "member");
        }
        kept.saved(request);
        next.addFlashAttribute("done", "cooperative.done.chair");
        return "redirect:/cabinet/cooperatives/" + id;
    }

    private CooperativeViews.Person person(Actor actor, UUID id, UUID member, MembershipState state, Model model) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        CooperativeViews.Person person = Stream.concat(page.waiting().stream(), page.people().stream())
                .filter(each -> each.membershipId().equals(member) && each.state() == state)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        model.addAttribute("page", page);
        model.addAttribute("person", person);
        return person;
    }

    private String done(HttpServletRequest request, RedirectAttributes next, UUID id, String key) {
        kept.saved(request);
        next.addFlashAttribute("done", key);
        return "redirect:/cabinet/cooperatives/" + id + "/members";
    }
}
