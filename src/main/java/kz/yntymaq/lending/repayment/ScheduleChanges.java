package kz.yntymaq.lending.repayment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.lending.LoanActs;
import kz.yntymaq.lending.LoanActs.Moment;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.Loans.Pressed;
import kz.yntymaq.lending.TermBounds;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.work.GivenReason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other payments by an agreement of both sides, with its reason: an officer of the operator offers them, the borrower agrees or
 * does not. From that day on they are the schedule; what was overdue goes over to them, and that it was stays known. No act says
 * how: the portal's own order.
 */
@Service
@Transactional
public class ScheduleChanges {

    private final LoanActs acts;
    private final ChangeRows rows;
    private final Standings standings;
    private final ApplicationEditions editions;
    private final RepaymentMessages messages;
    private final Clock clock;

    ScheduleChanges(
            LoanActs acts,
            ChangeRows rows,
            Standings standings,
            ApplicationEditions editions,
            RepaymentMessages messages,
            Clock clock) {
        this.acts = acts;
        this.rows = rows;
        this.standings = standings;
        this.editions = editions;
        this.messages = messages;
        this.clock = clock;
    }

    /** The offer that waits today for the borrower of a microcredit which the caller has opened. */
    @Transactional(readOnly = true)
    public Optional<ScheduleChange> open(LoanFile file) {
        LocalDate today = LocalDate.now(clock);
        return rows.open(file.getId()).filter(each -> each.waitsOn(today));
    }

    /** What was agreed of it, the last one last. */
    @Transactional(readOnly = true)
    public List<ScheduleChange> agreed(LoanFile file) {
        return rows.agreed(file.getId());
    }

    /**
     * Offers other payments.
     *
     * @param reason in words, which the borrower reads
     * @throws FieldViolationException by the field that is wrong
     * @throws RuleViolationException where nothing is left to be paid, and where an offer waits already; one whose first
     *     payment has come gives way
     */
    public void offer(Actor officer, Pressed press, NewSchedule schedule, String reason) {
        acts.act(officer, press, "lending.change-offered", List.of(schedule, reason), (application, file, at) -> {
            file.requirePaid();
            if (standings.on(file, at.today()).closedOn() != null) {
                throw new RuleViolationException("lending.error.change-closed");
            }
            rows.open(file.getId()).ifPresent(before -> {
                if (before.waitsOn(at.today())) {
                    throw new RuleViolationException("lending.error.change-waits");
                }
                rows.close(file.getId(), "TAKEN_BACK", at);
            });
            if (!GivenReason.Check.isGiven(reason)) {
                throw new FieldViolationException("reason", "error.reason");
            }
            Content content = editions.of(application).content();
            schedule.require(
                    TermBounds.of(application, content),
                    standings.contract(file).schedule().loan().paidOut(),
                    at.today());
            file.getPledge()
                    .forEach(item ->
                            item.requireOutlasts("payments", content, schedule.monthsFrom(at.today()), at.today()));
            rows.offer(file.getId(), schedule, reason, at);
            note(file, "CHANGE_OFFERED", told(schedule, reason), at);
            messages.changeOffered(application, reason);
        });
    }

    /** An officer takes an offer back before the borrower agreed. */
    public void takeBack(Actor officer, Pressed press) {
        acts.act(
                officer,
                press,
                "lending.change-back",
                null,
                closing("TAKEN_BACK", (application, change) -> messages.changeBack(application)));
    }

    /** The borrower agrees: from today on the payments are the new ones. @throws RuleViolationException where the first one's day has come */
    public void agree(Actor borrower, Pressed press) {
        acts.byBorrower(borrower, press, "lending.change-agreed", (application, file, at) -> {
            ScheduleChange change = requireOpen(file);
            if (!change.waitsOn(at.today())) {
                throw new RuleViolationException("lending.error.change-passed");
            }
            if (standings.on(file, at.today()).closedOn() != null) {
                throw new RuleViolationException("lending.error.change-closed");
            }
            rows.agree(file.getId(), at);
            note(file, "CHANGE_AGREED", new RecordedValue.Day(change.schedule().firstOn()), at);
            standings.keep(file, false);
            messages.changeDecided(application, change.offeredBy(), "lending.message.change-agreed");
        });
    }

    /** The borrower does not agree: the payments stay as they are. */
    public void decline(Actor borrower, Pressed press) {
        acts.byBorrower(
                borrower,
                press,
                "lending.change-declined",
                closing(
                        "DECLINED",
                        (application, change) -> messages.changeDecided(
                                application, change.offeredBy(), "lending.message.change-declined")));
    }

    private LoanActs.Act closing(String state, BiConsumer<Application, ScheduleChange> tell) {
        return (application, file, at) -> {
            ScheduleChange change = requireOpen(file);
            rows.close(file.getId(), state, at);
            note(
                    file,
                    "CHANGE_" + state,
                    new RecordedValue.Day(change.schedule().firstOn()),
                    at);
            tell.accept(application, change);
        };
    }

    private ScheduleChange requireOpen(LoanFile file) {
        return rows.open(file.getId()).orElseThrow(() -> new RuleViolationException("lending.error.change-gone"));
    }

    private static RecordedValue told(NewSchedule schedule, String reason) {
        return new RecordedValue.Sentence(
                "lending.event.change",
                List.of(
                        new RecordedValue.Day(schedule.firstOn()),
                        new RecordedValue.Count(schedule.payments()),
                        new RecordedValue.Count(schedule.interestOnly()),
                        RecordedValue.words(reason)));
    }

    private static void note(LoanFile file, String event, RecordedValue words, Moment at) {
        file.repaid(event, words, at.by(), at.now(), at.today());
    }
}
