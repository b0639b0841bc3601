package kz.yntymaq.lending.repayment.page;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.Loans.Pressed;
import kz.yntymaq.lending.repayment.NewSchedule;
import kz.yntymaq.lending.repayment.ScheduleChanges;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
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

/** The officer's page of other payments: they are offered, and taken back before the borrower agreed. */
@Controller
class ChangeController {

    private static final String PAGE = "/office/loans/{id}/schedule";

    private final ScheduleChanges changes;
    private final ChangePages outlooks;
    private final LoanReach reach;
    private final RepaymentPages pages;
    private final Forms forms;

    ChangeController(
            ScheduleChanges changes, ChangePages outlooks, LoanReach reach, RepaymentPages pages, Forms forms) {
        this.changes = changes;
        this.outlooks = outlooks;
        this.reach = reach;
        this.pages = pages;
        this.forms = forms;
    }

    /** @param first day of the first payment @param interestOnly payments without principal at the beginning @param season months in which principal is paid; none for all */
    record ChangeForm(
            @NotNull(message = "{error.date}") @Nullable @Label("lending.change.first")
            LocalDate first,

            @NotNull(message = "{error.number}")
            @Min(value = 1, message = "{lending.error.change-payments-number}")
            @Max(value = NewSchedule.MOST_PAYMENTS, message = "{lending.error.change-payments-number}")
            @Nullable
            @Label("lending.change.payments")
            Integer payments,

            @Nullable
            @Min(value = 0, message = "{lending.error.change-interest-only}")
            @Max(value = NewSchedule.MOST_PAYMENTS, message = "{lending.error.change-interest-only}")
            @Label("lending.change.interest-only")
            Integer interestOnly,

            @Nullable @Label("lending.change.season") Set<Month> season,

            @GivenReason @Nullable @Label("lending.change.reason")
            String reason,

            @NotNull UUID once,
            int version) {

        NewSchedule read() {
            return new NewSchedule(
                    requireNonNull(first),
                    requireNonNull(payments),
                    interestOnly == null ? 0 : interestOnly,
                    season == null
                            ? Set.of()
                            : season.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
        }
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Seen seen = pages.ofPaid(actor, id);
        if (changes.open(seen.file()).isPresent()) {
            throw new MovedOnException(RepaymentPages.of(id), "lending.error.change-waits");
        }
        forms.show(
                model,
                actor.accountId(),
                new ChangeForm(
                        null,
                        null,
                        null,
                        null,
                        null,
                        UUID.randomUUID(),
                        seen.file().getVersion()));
        pages.show(model, seen);
        model.addAttribute("seasons", Option.months());
        return "repayment/change";
    }

    @PostMapping(PAGE)
    String offer(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ChangeForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reach.ofOfficer(actor, id))
                .run(() -> changes.offer(
                        actor,
                        new Pressed(id, form.once(), form.version()),
                        form.read(),
                        requireNonNull(Text.words(form.reason()))))
                .done("lending.done.change-offered")
                .to(RepaymentPages.of(id));
    }

    @GetMapping(PAGE + "/back")
    String back(Actor actor, @PathVariable UUID id, Model model) {
        Seen seen = pages.ofPaid(actor, id);
        pages.show(model, seen);
        model.addAttribute(
                "outlook",
                outlooks.open(seen.file())
                        .orElseThrow(() -> new MovedOnException(RepaymentPages.of(id), "lending.error.change-gone")));
        model.addAttribute("once", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        return "repayment/change-back";
    }

    @PostMapping(PAGE + "/back")
    String takeBack(Actor actor, @PathVariable UUID id, @RequestParam UUID once, @RequestParam int version) {
        reach.ofOfficer(actor, id);
        return forms.press()
                .back(RepaymentPages.of(id))
                .run(() -> changes.takeBack(actor, new Pressed(id, once, version)))
                .done("lending.done.change-back")
                .to(RepaymentPages.of(id));
    }
}
