package kz.yntymaq.mandate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells giver and helper of what happens to a mandate and under it. */
@Component
class MandateMessages {

    static final String GIVEN = "/cabinet/mandates";
    static final String HELD = "/cabinet/helping";

    private final Inbox inbox;
    private final Accounts accounts;
    private final Applicants applicants;

    MandateMessages(Inbox inbox, Accounts accounts, Applicants applicants) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.applicants = applicants;
    }

    /** @param helper the account of the IIN, null where there is none that is confirmed */
    void offered(Mandate mandate, @Nullable UUID helper) {
        if (helper != null) {
            inbox.deliver(helper, "mandate.message.offered", HELD, name(mandate.getGiverId()));
        }
        Paper paper = mandate.getPaper();
        if (paper == null) {
            toGiver(mandate, "given", RecordedValue.words(mandate.getCalled()), day(mandate));
        } else {
            toGiver(
                    mandate,
                    "paper",
                    new RecordedValue.Named(paper.officeKk(), paper.officeRu()),
                    name(paper.by()),
                    RecordedValue.words(mandate.getCalled()),
                    day(mandate));
        }
    }

    void accepted(Mandate mandate, UUID helper) {
        toGiver(mandate, "accepted", name(helper), RecordedValue.key(mandate.powerKey()));
    }

    void refused(Mandate mandate) {
        toGiver(mandate, mandate.getState() == Mandate.State.DECLINED ? "declined" : "given-up", helper(mandate));
    }

    void withdrawn(Mandate mandate) {
        toGiver(mandate, "withdrawn", helper(mandate));
        if (mandate.getHelperId() != null) {
            inbox.deliver(mandate.getHelperId(), "mandate.message.withdrawn-of", HELD, name(mandate.getGiverId()));
        }
    }

    /** Its giver chairs the co-operative no more. */
    void lost(Mandate mandate) {
        RecordedValue cooperative = cooperative(mandate);
        toGiver(mandate, "lost", helper(mandate), cooperative);
        if (mandate.getHelperId() != null) {
            inbox.deliver(
                    mandate.getHelperId(), "mandate.message.lost-of", HELD, name(mandate.getGiverId()), cooperative);
        }
    }

    private RecordedValue cooperative(Mandate mandate) {
        Applicant found = applicants.facts(Objects.requireNonNull(mandate.getCooperativeId()));
        return new RecordedValue.Named(found.nameKk(), found.nameRu());
    }

    void used(UUID giver, UUID helper) {
        inbox.deliver(giver, "mandate.message.used", GIVEN, name(helper));
    }

    void sent(UUID giver, UUID helper, String number, String link) {
        inbox.deliver(giver, "mandate.message.sent", link, name(helper), RecordedValue.words(number));
    }

    void ready(UUID giver, UUID helper, RecordedValue sections, String link) {
        inbox.deliver(giver, "mandate.message.ready", link, name(helper), sections);
    }

    void profileReady(UUID giver, UUID helper, String link) {
        inbox.deliver(giver, "mandate.message.profile-ready", link, name(helper));
    }

    private void toGiver(Mandate mandate, String what, RecordedValue... arguments) {
        inbox.deliver(mandate.getGiverId(), "mandate.message." + what, GIVEN, arguments);
    }

    private RecordedValue helper(Mandate mandate) {
        return mandate.getHelperId() == null ? RecordedValue.words(mandate.getCalled()) : name(mandate.getHelperId());
    }

    private RecordedValue name(UUID account) {
        Map<UUID, PersonName> found = accounts.names(List.of(account));
        return RecordedValue.words(
                Optional.ofNullable(found.get(account)).map(PersonName::full).orElse(""));
    }

    private static RecordedValue day(Mandate mandate) {
        return new RecordedValue.Day(mandate.getValidUntil());
    }
}
