package kz.yntymaq.lending.page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.calculator.schedule.Schedule;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.LoanTerms;
import kz.yntymaq.programme.content.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages of a loan show of it. */
@Component
class LoanPages {

    private final LoanReach reach;
    private final LoanSteps steps;
    private final Applicants applicants;
    private final ApplicationEditions editions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    LoanPages(
            LoanReach reach,
            LoanSteps steps,
            Applicants applicants,
            ApplicationEditions editions,
            WorkingCalendar calendar,
            Clock clock) {
        this.reach = reach;
        this.steps = steps;
        this.applicants = applicants;
        this.editions = editions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A pledged thing. @param kind in the language of the page @param coefficient of the value that counts */
    record Item(
            UUID id,
            String kind,
            String description,
            LocalDate valuedOn,
            String valuer,
            BigDecimal marketValue,
            BigDecimal coefficient,
            BigDecimal covers) {}

    static String of(UUID application) {
        return "/office/loans/" + application;
    }

    static String own(UUID application) {
        return "/cabinet/applications/" + application + "/loan";
    }

    /**
     * A loan on which an officer is about to act.
     *
     * @throws MovedOnException to its page, where a tie or a pay-out keeps the officer from it
     */
    Seen forOfficer(Actor actor, UUID application) {
        Seen seen = tied(actor, application);
        String held = seen.file().hold();
        if (held != null) {
            throw new MovedOnException(of(application), held);
        }
        return seen;
    }

    /** The same, whatever was entered. */
    Seen tied(Actor actor, UUID application) {
        Seen seen = reach.ofOfficer(actor, application);
        reach.tie(actor, seen.application()).ifPresent(key -> {
            throw new MovedOnException(of(application), key);
        });
        return seen;
    }

    Content content(Seen seen) {
        return editions.of(seen.application()).content();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The schedule of the contract; null before it is drawn up. */
    @Nullable
    Schedule schedule(LoanFile file) {
        LoanTerms terms = file.getTerms();
        return terms == null ? null : terms.schedule(file.getTenge(), calendar::sameOrNext);
    }

    /** Puts what every page shows into its model. @param whole whether the reader needs the whole number of the account */
    void show(Model model, Seen seen, boolean whole) {
        LoanFile file = seen.file();
        model.addAttribute("id", seen.application().getId());
        model.addAttribute("number", Objects.requireNonNull(seen.application().getNumber()));
        model.addAttribute(
                "name", applicants.facts(seen.application().getApplicantId()).name());
        model.addAttribute("file", file);
        model.addAttribute("ends", !file.getStage().isOver() && !reach.stands(seen.application()));
        model.addAttribute("steps", steps.of(seen, whole));
        model.addAttribute("items", items(seen));
        Schedule schedule = schedule(file);
        model.addAttribute("schedule", schedule);
        model.addAttribute(
                "moved", schedule != null && schedule.lines().stream().anyMatch(each -> each.isMoved()));
    }

    private List<Item> items(Seen seen) {
        Content content = content(seen);
        return seen.file().getPledge().stream()
                .map(item -> new Item(
                        item.id(),
                        CollateralOptions.label(content, item.kind()),
                        item.description(),
                        item.valuedOn(),
                        item.valuer(),
                        item.marketValue(),
                        item.percent().movePointLeft(2),
                        item.covers()))
                .toList();
    }
}
