package kz.yntymaq.cooperative.heir;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.body.Revisions;
import kz.yntymaq.office.OfficeContacts;
import kz.yntymaq.territory.Level;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who is said to have died and the members are told of the record; heirs with an account when their part was paid or passed. */
@Component
class HeirMessages {

    private final CooperativeInbox inbox;
    private final Revisions revisions;

    private final OfficeContacts offices;

    HeirMessages(CooperativeInbox inbox, Revisions revisions, OfficeContacts offices) {
        this.inbox = inbox;
        this.revisions = revisions;
        this.offices = offices;
    }

    /** A death was recorded of whose account this is. @param by account that recorded it */
    record DeathRecorded(UUID cooperativeId, UUID accountId, UUID by) {}

    /** The record of a death was taken back of whose account this is. */
    record DeathTakenBack(UUID cooperativeId, UUID accountId) {}

    /** The official of the district saw the paper of a death. @param membership of whose account this is */
    record SeenByDistrict(UUID cooperativeId, UUID membership, UUID accountId) {}

    /** The chair waited for it. */
    @ApplicationModuleListener
    void on(SeenByDistrict event) {
        inbox.tellChair(
                inbox.facts(event.cooperativeId()),
                "heir.message.seen-by-district",
                HeirController.page(event.cooperativeId(), event.membership()),
                event.accountId());
    }

    @ApplicationModuleListener
    void on(DeathTakenBack event) {
        inbox.tell(
                event.accountId(),
                "heir.message.back",
                "/cabinet/cooperatives/" + event.cooperativeId(),
                inbox.facts(event.cooperativeId()));
        inbox.tellMembers(event.cooperativeId(), "heir.message.back.members");
    }

    /** Should it be a mistake, whoever lives hears of it at once; members hear that one of them is counted no more. */
    @ApplicationModuleListener
    void on(DeathRecorded event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(event.accountId(), "heir.message.death", CooperativeInbox.cabinet(facts) + "/alive", facts);
        inbox.tellMembers(event.cooperativeId(), "heir.message.death.members");
        List<UUID> watchers = revisions.watchers(event.cooperativeId()).stream()
                .filter(each -> !each.equals(event.by()))
                .toList();
        inbox.tellAll(watchers, "heir.message.look", CooperativeInbox.cabinet(facts) + "/deaths", facts);
        if (watchers.isEmpty()) {
            offices.officials(facts.seatCode(), Level.DISTRICT)
                    .forEach(each -> inbox.tell(each, "heir.message.look", DeathWatchController.DISTRICT, facts));
        }
    }

    @ApplicationModuleListener
    void on(PartSettled event) {
        inbox.tell(
                event.accountId(),
                "heir.message." + event.what().substring("heir.".length()),
                "/cooperatives/" + event.cooperativeId(),
                inbox.facts(event.cooperativeId()));
    }
}
