package kz.yntymaq.cooperative.share;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The chair keeps the book of shares. */
@Controller
class ShareController {

    private final Shares shares;
    private final ShareViews views;
    private final ShareTransfers.PayoutDecided meeting;
    private final Forms forms;
    private final Clock clock;

    ShareController(Shares shares, ShareViews views, ShareTransfers.PayoutDecided meeting, Forms forms, Clock clock) {
        this.shares = shares;
        this.views = views;
        this.meeting = meeting;
        this.forms = forms;
        this.clock = clock;
    }

    record CorrectionForm(
            @NotNull(message = "{error.date}") @Nullable @Label("share.on.correction")
            LocalDate on,

            @GivenReason @Nullable @Label("share.reason") String reason,
            @NotNull UUID once) {}

    record PayoutForm(
            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("share.amount.paid")
            BigDecimal amount,

            @NotNull(message = "{error.date}") @Nullable @Label("share.on.paid")
            LocalDate on,

            @NotNull UUID once) {}

    record DueForm(
            @NotNull(message = "{error.date}") @Nullable @Label("share.due")
            LocalDate dueOn,

            @NotNull UUID once) {}

    record CloseForm(
            @NotNull(message = "{error.date}") @Nullable @Label("share.close.until")
            LocalDate until,

            @AssertTrue(message = "{share.error.known}") boolean known,

            @NotNull UUID once) {}

    @GetMapping("/cabinet/cooperatives/{id}/shares")
    String register(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        ShareViews.Register page = views.register(actor, id, who, after);
        model.addAttribute("page", page);
        model.addAttribute("whole", page.members().first() && page.members().words() == null);
        return "cooperative/shares";
    }

    @GetMapping("/cabinet/cooperatives/{id}/shares/{member}")
    String ofMember(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("book", views.ofMember(actor, id, member, after));
        model.addAttribute("keeper", true);
        model.addAttribute("writes", views.keeps(actor, id));
        return "cooperative/share";
    }

    @GetMapping("/cabinet/cooperatives/{id}/shares/{member}/entries/{entry}")
    String entry(Actor actor, @PathVariable UUID id, @PathVariable UUID member, @PathVariable UUID entry, Model model) {
        ShareEntry shown = views.entry(actor, id, member, entry);
        if (!shown.isCorrectable()) {
            throw new MovedOnException(book(id, member));
        }
        model.addAttribute("entry", shown);
        model.addAttribute("book", views.kept(actor, id, member));
        forms.show(model, actor.accountId(), new CorrectionForm(LocalDate.now(clock), null, UUID.randomUUID()));
        return "cooperative/share-correct";
    }

    @PostMapping("/cabinet/cooperatives/{id}/shares/{member}/entries/{entry}")
    String correct(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @PathVariable UUID entry,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors) {
        return forms.post(errors)
                .onField(refused -> field(refused, "on"))
                .run(() -> shares.correct(
                        actor,
                        id,
                        member,
                        entry,
                        requireNonNull(form.on()),
                        requireNonNull(form.reason()),
                        form.once()))
                .done("share.done.corrected")
                .to(book(id, member));
    }

    @GetMapping("/cabinet/cooperatives/{id}/shares/{member}/payout")
    String payout(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        ShareMember left = left(actor, id, member, model);
        if (left.payable().signum() == 0) {
            throw new MovedOnException(book(id, member));
        }
        forms.show(model, actor.accountId(), new PayoutForm(left.payable(), null, UUID.randomUUID()));
        return "cooperative/share-payout";
    }

    @PostMapping("/cabinet/cooperatives/{id}/shares/{member}/payout")
    String payOut(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") PayoutForm form,
            BindingResult errors) {
        return forms.post(errors)
                .onField(refused -> field(refused, "on"))
                .run(() -> shares.payOut(
                        actor, id, member, requireNonNull(form.amount()), requireNonNull(form.on()), form.once()))
                .done("share.done.paid-out")
                .to(book(id, member));
    }

    @GetMapping("/cabinet/cooperatives/{id}/shares/{member}/due")
    String due(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        ShareMember left = left(actor, id, member, model);
        if (meeting.isDecided(member)) {
            throw new MovedOnException(book(id, member));
        }
        model.addAttribute("latest", PayoutTermRule.latest(requireNonNull(left.leftOn())));
        forms.show(model, actor.accountId(), new DueForm(left.dueOn(), UUID.randomUUID()));
        return "cooperative/share-due";
    }

    @PostMapping("/cabinet/cooperatives/{id}/shares/{member}/due")
    String setDue(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") DueForm form,
            BindingResult errors) {
        return forms.post(errors)
                .run(() -> shares.setDue(actor, id, member, requireNonNull(form.dueOn()), form.once()))
                .done("share.done.due")
                .to(book(id, member));
    }

    @GetMapping("/cabinet/cooperatives/{id}/shares/close")
    String period(Actor actor, @PathVariable UUID id, Model model) {
        ShareViews.Register page = views.register(actor, id, null, null);
        if (!page.keeper()) {
            throw new NotFoundException();
        }
        model.addAttribute("page", page);
        forms.show(model, actor.accountId(), new CloseForm(null, false, UUID.randomUUID()));
        return "cooperative/share-close";
    }

    @PostMapping("/cabinet/cooperatives/{id}/shares/close")
    String close(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") CloseForm form, BindingResult errors) {
        return forms.post(errors)
                .onField("until")
                .run(() -> shares.closePeriod(actor, id, requireNonNull(form.until()), form.once()))
                .done("share.done.closed")
                .to("/cabinet/cooperatives/" + id + "/shares");
    }

    private ShareMember left(Actor actor, UUID id, UUID member, Model model) {
        ShareViews.Book book = views.kept(actor, id, member);
        if (book.member().leftOn() == null) {
            throw new MovedOnException(book(id, member));
        }
        model.addAttribute("book", book);
        return book.member();
    }

    /** What the ledger refuses, by the field that it is about; null on top of the page. */
    static @Nullable String field(RuleViolationException refused, String day) {
        return switch (refused.key()) {
            case "ledger.refused.too-large" -> "amount";
            case "ledger.refused.closed",
                    "ledger.refused.future",
                    "ledger.refused.before-original",
                    "ledger.refused.below-zero-then" -> day;
            default -> null;
        };
    }

    private static String book(UUID id, UUID member) {
        return "/cabinet/cooperatives/" + id + "/shares/" + member;
    }
}
