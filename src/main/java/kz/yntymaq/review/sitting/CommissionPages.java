package kz.yntymaq.review.sitting;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.commission.CommissionRule;
import kz.yntymaq.ui.Option;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The standing commission of an office: who is in it, its sittings, earlier namings, and a naming. */
@Controller
class CommissionPages {

    private static final String NAMING = Commissions.PAGE + "/naming";
    private static final String CONFIRM = Commissions.PAGE + "/confirm";
    private static final int LONGEST_ORDER = 60;
    private static final int SITTINGS = 20;

    private final Commissions commissions;
    private final CommissionSittings sittings;
    private final Forms forms;

    CommissionPages(Commissions commissions, CommissionSittings sittings, Forms forms) {
        this.commissions = commissions;
        this.sittings = sittings;
        this.forms = forms;
    }

    record NamingForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_ORDER, message = "{error.long}")
            @Nullable
            @Legible(message = "{review.sitting.error.order}")
            @Label("review.sitting.order")
            String order,

            @NotNull(message = "{error.date}") @Nullable @Label("review.sitting.order-day")
            LocalDate orderDay,

            @NotNull(message = "{error.choice}") @Nullable @Label("review.commission.chair")
            UUID chair,

            @NotNull(message = "{error.choice}") @Nullable @Label("review.commission.secretary")
            UUID secretary,

            @NotEmpty(message = "{error.choice}") @Nullable @Label("review.commission.members")
            Set<UUID> members,

            @NotNull UUID once,
            int version) {}

    @GetMapping(Commissions.PAGE)
    String page(Actor actor, Model model) {
        commissions.require(actor);
        List<StandingCommission> all = commissions.all(actor);
        Optional<StandingCommission> current =
                all.stream().filter(StandingCommission::stands).findFirst();
        Optional<StandingCommission> waiting =
                all.stream().filter(StandingCommission::isWaiting).findFirst();
        model.addAttribute("commission", current.orElse(null));
        model.addAttribute("entered", waiting.orElse(null));
        model.addAttribute(
                "own", waiting.filter(one -> one.isEnteredBy(actor.accountId())).isPresent());
        model.addAttribute(
                "takesBack",
                waiting.filter(one -> commissions.mayTakeBack(actor, one)).isPresent());
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        model.addAttribute(
                "earlier", all.stream().filter(one -> one.replacedAt() != null).toList());
        model.addAttribute(
                "calls",
                current.filter(one -> one.canSit() && one.isLedBy(actor.accountId()))
                        .isPresent());
        model.addAttribute("sittings", sittings.ofOffice(actor, SITTINGS));
        return "sitting/commission";
    }

    @GetMapping(NAMING)
    String naming(Actor actor, Model model) {
        commissions.require(actor);
        if (commissions.waiting(actor).isPresent()) {
            throw new MovedOnException(Commissions.PAGE, "review.sitting.error.naming-waits");
        }
        List<Option> people = commissions.eligible(actor).stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        int shown = commissions.current(actor).map(StandingCommission::naming).orElse(0);
        forms.show(model, actor.accountId(), new NamingForm(null, null, null, null, null, UUID.randomUUID(), shown));
        model.addAttribute("people", people);
        model.addAttribute("version", shown);
        model.addAttribute("enough", people.size() >= CommissionRule.LEAST);
        model.addAttribute("least", (long) CommissionRule.LEAST);
        model.addAttribute("most", (long) CommissionRule.MOST);
        return "sitting/naming";
    }

    @PostMapping(NAMING)
    String name(Actor actor, @Valid @ModelAttribute("form") NamingForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> commissions.require(actor))
                .run(() -> commissions.name(
                        actor,
                        form.version(),
                        new Commissions.Naming(
                                requireNonNull(Text.words(form.order())),
                                requireNonNull(form.orderDay()),
                                requireNonNull(form.chair()),
                                requireNonNull(form.secretary()),
                                requireNonNull(form.members())),
                        form.once()))
                .done("review.sitting.named")
                .to(Commissions.PAGE);
    }

    /** What is read on the order. @param people never sent: what is wrong with whom was named stands by their list */
    record ConfirmForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_ORDER, message = "{error.long}")
            @Legible(message = "{review.sitting.error.order}")
            @Nullable
            @Label("review.sitting.order")
            String order,

            @NotNull(message = "{error.date}") @Nullable @Label("review.sitting.order-day")
            LocalDate orderDay,

            @Nullable @Label("review.sitting.people") Boolean people,

            @NotNull UUID once,
            int version) {}

    @GetMapping(CONFIRM)
    String confirming(Actor actor, Model model) {
        commissions.require(actor);
        StandingCommission entered = commissions
                .waiting(actor)
                .orElseThrow(() -> new MovedOnException(Commissions.PAGE, "review.sitting.error.nothing-entered"));
        try {
            entered.requireOther(actor.accountId());
        } catch (RuleViolationException own) {
            throw new MovedOnException(Commissions.PAGE, own.key());
        }
        forms.show(model, actor.accountId(), new ConfirmForm(null, null, null, UUID.randomUUID(), entered.naming()));
        model.addAttribute("entered", entered);
        return "sitting/confirm";
    }

    @PostMapping(CONFIRM)
    String confirm(Actor actor, @Valid @ModelAttribute("form") ConfirmForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> commissions.require(actor))
                .run(() -> commissions.confirm(
                        actor,
                        form.version(),
                        requireNonNull(Text.words(form.order())),
                        requireNonNull(form.orderDay()),
                        form.once()))
                .done("review.sitting.confirmed")
                .to(Commissions.PAGE);
    }

    @Button(on = Commissions.PAGE)
    @PostMapping(Commissions.PAGE + "/back")
    String takeBack(Actor actor, @RequestParam int version, @RequestParam UUID once) {
        return forms.press()
                .back(Commissions.PAGE)
                .run(() -> commissions.takeBack(actor, version, once))
                .done("review.sitting.taken-back")
                .to(Commissions.PAGE);
    }
}
