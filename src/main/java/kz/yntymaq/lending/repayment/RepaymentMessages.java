package kz.yntymaq.lending.repayment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.lending.repayment.rule.Standing;
import kz.yntymaq.notification.Inbox;
import org.springframework.stereotype.Component;

/** Tells all of a borrower's people of payments, in the transaction in which they are recorded. */
@Component
class RepaymentMessages {

    private final Inbox inbox;
    private final Applicants applicants;

    RepaymentMessages(Inbox inbox, Applicants applicants) {
        this.inbox = inbox;
        this.applicants = applicants;
    }

    void received(Application application, GivenReceipt given, Standing standing) {
        tell(
                application.getApplicantId(),
                application.getId(),
                standing.closedOn() == null ? "lending.message.received" : "lending.message.closed",
                RecordedValue.words(application.getNumber()),
                RecordedValue.money(given.tenge()),
                new RecordedValue.Day(given.day()),
                RecordedValue.money(standing.outstanding()));
    }

    void takenBack(Application application, Receipt receipt, String reason) {
        tell(
                application.getApplicantId(),
                application.getId(),
                "lending.message.receipt-back",
                RecordedValue.words(application.getNumber()),
                RecordedValue.money(receipt.tenge()),
                new RecordedValue.Day(receipt.day()),
                RecordedValue.words(reason));
    }

    /** @param what {@code due} some days before, {@code overdue} after it */
    void remind(UUID applicant, UUID application, String number, String what, BigDecimal tenge, LocalDate day) {
        tell(
                applicant,
                application,
                "lending.message." + what,
                RecordedValue.words(number),
                RecordedValue.money(tenge),
                new RecordedValue.Day(day));
    }

    void changeOffered(Application application, String reason) {
        inbox.deliver(
                applicants.facts(application.getApplicantId()).filledInBy(),
                "lending.message.change-offered",
                "/cabinet/applications/" + application.getId() + "/loan/schedule",
                RecordedValue.words(application.getNumber()),
                RecordedValue.words(reason));
    }

    void changeBack(Application application) {
        inbox.deliver(
                applicants.facts(application.getApplicantId()).filledInBy(),
                "lending.message.change-back",
                "/cabinet/applications/" + application.getId() + "/loan",
                RecordedValue.words(application.getNumber()));
    }

    /** @param officer who offered other payments @param key what the borrower answered */
    void changeDecided(Application application, UUID officer, String key) {
        inbox.deliver(
                officer, key, "/office/loans/" + application.getId(), RecordedValue.words(application.getNumber()));
    }

    private void tell(UUID applicant, UUID application, String key, RecordedValue... arguments) {
        Applicant borrower = applicants.facts(applicant);
        Set<UUID> people = new LinkedHashSet<>(applicants.people(borrower.id()));
        people.add(borrower.filledInBy());
        inbox.deliverAll(people, key, "/cabinet/applications/" + application + "/loan", arguments);
    }
}
