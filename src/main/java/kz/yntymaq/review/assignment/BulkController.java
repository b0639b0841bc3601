package kz.yntymaq.review.assignment;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Many cases by one press: what was ticked in the queue, what is to be done with it, and what became of it. */
@Controller
class BulkController {

    private static final String CASES = "/office/cases";
    private static final String SHARES = "/office/shares";
    private static final String QUEUE = "/office";

    private final BulkMoves bulk;
    private final Batches batches;
    private final EvenShares shares;
    private final CaseSelection selection;
    private final Colleagues colleagues;
    private final Receivers receivers;
    private final Forms forms;

    BulkController(
            BulkMoves bulk,
            Batches batches,
            EvenShares shares,
            CaseSelection selection,
            Colleagues colleagues,
            Receivers receivers,
            Forms forms) {
        this.bulk = bulk;
        this.batches = batches;
        this.shares = shares;
        this.selection = selection;
        this.colleagues = colleagues;
        this.receivers = receivers;
        this.forms = forms;
    }

    /** What is done with which cases. @param cases their ids, a space between them */
    record BulkForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("review.bulk.act")
            BulkAct act,

            @NotBlank(message = "{review.bulk.error.none}") @Size(max = 20_000, message = "{error.long}") @Nullable
            String cases,

            @Nullable @Label("review.work.to") UUID to,

            @Size(max = 4000, message = "{error.long}") @Legible @Nullable @Label("review.work.reason")
            String reason,

            @NotNull UUID once) {

        List<UUID> ids() {
            return CaseSelection.ids(cases, BulkMoves.MOST);
        }

        /** Whether the other is about other cases, or does something else with them. */
        boolean isOther(BulkForm kept) {
            return act != kept.act() || !ids().equals(kept.ids());
        }

        /** The colleague; null where the cases are taken. */
        @Nullable
        UUID receiver() {
            return act != null && act.isForOne() ? to : null;
        }

        boolean lacksColleague() {
            return act != null && act.isForOne() && to == null;
        }

        boolean lacksReason() {
            return act != null && act.asksReason() && !GivenReason.Check.isGiven(reason);
        }
    }

    @GetMapping(CASES)
    String page(
            Actor actor,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable List<String> picked,
            @RequestParam(required = false) @Nullable String all,
            @SessionAttribute(name = CaseAddress.QUEUE, required = false) @Nullable String queue,
            Model model) {
        colleagues.require(actor);
        String back = queue == null ? QUEUE : queue;
        String cases = all == null ? String.join(" ", picked == null ? List.of() : picked) : all(actor, all);
        var asked = new BulkForm(act(act).orElse(BulkAct.TAKE), cases, null, null, UUID.randomUUID());
        forms.showAnew(model, actor.accountId(), asked);
        BulkForm shown = model.getAttribute("form") instanceof BulkForm form ? form : null;
        if (shown == null || (!cases.isEmpty() && asked.isOther(shown))) {
            model.asMap().keySet().removeIf(name -> name.startsWith(BindingResult.MODEL_KEY_PREFIX));
            model.addAttribute("form", asked); // what was kept was ticked another time
            shown = asked;
        }
        if (shown.ids().isEmpty()) {
            throw new MovedOnException(back, "review.bulk.error.none");
        }
        model.addAttribute("many", shown.ids().size());
        model.addAttribute("most", BulkMoves.MOST);
        model.addAttribute("act", shown.act() == null ? BulkAct.TAKE : shown.act());
        model.addAttribute("people", receivers.of(actor, Optional.empty(), shown.act() == BulkAct.HAND_OVER));
        model.addAttribute("queue", back);
        return "review/cases";
    }

    private String all(Actor actor, String address) {
        return selection.matching(actor, address, BulkMoves.MOST).stream()
                .map(UUID::toString)
                .collect(Collectors.joining(" "));
    }

    private static Optional<BulkAct> act(@Nullable String written) {
        return Arrays.stream(BulkAct.values())
                .filter(each -> each.isOfTicked() && each.name().equals(written))
                .findFirst();
    }

    @PostMapping(CASES)
    String move(Actor actor, @Valid @ModelAttribute("form") BulkForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> colleagues.require(actor))
                .refuseIf(form.act() != null && !form.act().isOfTicked(), "act", "error.choice")
                .refuseIf(form.lacksColleague(), "to", "error.choice")
                .refuseIf(form.lacksReason(), "reason", "error.reason")
                .get(() -> bulk.move(
                        actor,
                        requireNonNull(form.act()),
                        form.ids(),
                        form.receiver(),
                        Text.words(form.reason()),
                        form.once()))
                .to(batch -> CASES + "/" + batch);
    }

    @GetMapping(CASES + "/{batch}")
    String report(
            Actor actor,
            @PathVariable UUID batch,
            @SessionAttribute(name = CaseAddress.QUEUE, required = false) @Nullable String queue,
            Model model) {
        model.addAttribute("report", batches.find(actor, batch));
        model.addAttribute("queue", queue == null ? QUEUE : queue);
        return "review/batch";
    }

    @GetMapping(SHARES)
    String preview(Actor actor, Model model) {
        model.addAttribute("plan", shares.plan(actor));
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("once", UUID.randomUUID());
        return "review/shares";
    }

    @PostMapping(SHARES)
    String shareOut(Actor actor, @RequestParam UUID once) {
        return forms.press().back(SHARES).get(() -> bulk.shareOut(actor, once)).to(batch -> CASES + "/" + batch);
    }
}
