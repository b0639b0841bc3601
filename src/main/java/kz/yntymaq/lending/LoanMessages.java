package kz.yntymaq.lending;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import org.springframework.stereotype.Component;

/** Tells the borrower and the officer what happened, in the transaction in which it did. */
@Component
class LoanMessages {

    private final Inbox inbox;
    private final Applicants applicants;

    LoanMessages(Inbox inbox, Applicants applicants) {
        this.inbox = inbox;
        this.applicants = applicants;
    }

    /** The terms wait for whoever fills in. */
    void drawn(Application application) {
        inbox.deliver(
                applicants.facts(application.getApplicantId()).filledInBy(),
                "lending.message.drawn",
                own(application),
                number(application));
    }

    /** The borrower agreed. @param officer who drew the contract up */
    void agreed(Application application, UUID officer) {
        inbox.deliver(officer, "lending.message.agreed", "/office/loans/" + application.getId(), number(application));
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

    private static RecordedValue number(Application application) {
        return RecordedValue.words(application.getNumber());
    }

    private static String own(Application application) {
        return "/cabinet/applications/" + application.getId() + "/loan";
    }
}
