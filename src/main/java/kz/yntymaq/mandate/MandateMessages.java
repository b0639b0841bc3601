package kz.yntymaq.mandate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.acting.OnBehalf;
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
    static final String COOPERATIVES = "/cabinet/entrusted";

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
        given(mandate);
    }

    private void given(Mandate mandate) {
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

    /** To the chair of the co-operative to which it was offered. */
    void offeredToCooperative(Mandate mandate) {
        inbox.deliver(
                chair(mandate),
                "mandate.message.offered-cooperative",
                COOPERATIVES,
                name(mandate.getGiverId()),
                RecordedValue.words(mandate.getCalled()));
        given(mandate);
    }

    /** A co-operative helps no more, since it is to end, or somebody acts for it no more; chair and member are told too. */
    void stopped(Mandate mandate) {
        Way way = mandate.getWay();
        if (way == null) {
            toGiver(mandate, "stopped-cooperative", helper(mandate));
        } else {
            toGiver(mandate, "stopped", helper(mandate));
            inbox.deliver(way.named(), "mandate.message.unnamed", HELD, name(mandate.getGiverId()));
        }
    }

    /** A co-operative named who is to act. */
    void named(Mandate mandate, UUID person, Mandate cooperative) {
        RecordedValue by = RecordedValue.words(cooperative.getCalled());
        inbox.deliver(person, "mandate.message.named-you", HELD, by, name(mandate.getGiverId()));
        toGiver(mandate, "named", by, RecordedValue.words(mandate.getCalled()));
    }

    /** Somebody acts no more for the co-operative. */
    void unnamed(Mandate mandate) {
        if (mandate.getHelperId() != null) {
            inbox.deliver(mandate.getHelperId(), "mandate.message.unnamed", HELD, name(mandate.getGiverId()));
        }
    }

    private UUID chair(Mandate mandate) {
        return applicants
                .facts(Objects.requireNonNull(mandate.getHelperCooperativeId()))
                .filledInBy();
    }

    void accepted(Mandate mandate) {
        toGiver(mandate, "accepted", helper(mandate), RecordedValue.key(mandate.powerKey()));
    }

    void refused(Mandate mandate) {
        toGiver(mandate, mandate.getState() == Mandate.State.DECLINED ? "declined" : "given-up", helper(mandate));
    }

    void withdrawn(Mandate mandate) {
        toGiver(mandate, "withdrawn", helper(mandate));
        if (mandate.getHelperId() != null) {
            inbox.deliver(mandate.getHelperId(), "mandate.message.withdrawn-of", HELD, name(mandate.getGiverId()));
        } else if (mandate.getHelperCooperativeId() != null) {
            inbox.deliver(chair(mandate), "mandate.message.withdrawn-of", COOPERATIVES, name(mandate.getGiverId()));
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

    void used(OnBehalf help) {
        inbox.deliver(help.giver(), "mandate.message.used", GIVEN, help.told());
    }

    void sent(OnBehalf help, String number, String link) {
        inbox.deliver(help.giver(), "mandate.message.sent", link, help.told(), RecordedValue.words(number));
    }

    void ready(OnBehalf help, RecordedValue sections, String link) {
        inbox.deliver(help.giver(), "mandate.message.ready", link, help.told(), sections);
    }

    void profileReady(OnBehalf help, String link) {
        inbox.deliver(help.giver(), "mandate.message.profile-ready", link, help.told());
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
