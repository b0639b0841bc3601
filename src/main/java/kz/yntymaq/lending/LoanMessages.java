package kz.yntymaq.lending;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.office.OfficeContacts;
import org.springframework.stereotype.Component;

/** Tells the borrower and the officer what happened, in the transaction in which it did. */
@Component
class LoanMessages {

    private final Inbox inbox;
    private final Applicants applicants;
    private final OfficeContacts offices;

    LoanMessages(Inbox inbox, Applicants applicants, OfficeContacts offices) {
        this.inbox = inbox;
        this.applicants = applicants;
        this.offices = offices;
    }

    /** The terms wait for whoever fills in. @param anew whether others waited before */
    void drawn(Application application, boolean anew) {
        inbox.deliver(
                applicants.facts(application.getApplicantId()).filledInBy(),
                anew ? "lending.message.redrawn" : "lending.message.drawn",
                own(application),
                number(application));
    }

    /** The borrower agreed. @param officer who drew the contract up */
    void agreed(Application application, UUID officer) {
        inbox.deliver(officer, "lending.message.agreed", "/office/loans/" + application.getId(), number(application));
    }

    /** A pay-out was entered and waits for another officer of the operator. @param by who entered it @param tied whom a tie keeps from it */
    void entered(Application application, UUID by, Predicate<UUID> tied) {
        inbox.deliverAll(
                offices
                        .operators(
                                Objects.requireNonNull(application.getAnswers().getOblastCode()))
                        .stream()
                        .filter(each -> !each.equals(by) && !tied.test(each))
                        .toList(),
                "lending.message.entered",
                "/office/loans/" + application.getId() + "/payout/confirm",
                number(application));
    }

    /** The money was paid out: that concerns all of the borrower's people. */
    void paid(Application application, LoanFile file) {
        Applicant borrower = applicants.facts(application.getApplicantId());
        Set<UUID> people = new LinkedHashSet<>(applicants.people(borrower.id()));
        people.add(borrower.filledInBy());
        inbox.deliverAll(
                people,
                "lending.message.paid",
                own(application),
                number(application),
                RecordedValue.money(file.getTenge()));
    }

    /** The approval was given up or is decided anew: nothing of the loan goes on. @param officer who drew the contract up */
    void ended(UUID application, String number, UUID officer) {
        inbox.deliver(officer, "lending.message.ended", "/office/loans/" + application, RecordedValue.words(number));
    }

    private static RecordedValue number(Application application) {
        return RecordedValue.words(application.getNumber());
    }

    private static String own(Application application) {
        return "/cabinet/applications/" + application.getId() + "/loan";
    }
}
