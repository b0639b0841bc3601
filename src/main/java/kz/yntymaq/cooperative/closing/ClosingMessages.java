package kz.yntymaq.cooperative.closing;

import static kz.yntymaq.cooperative.CooperativeInbox.cabinet;

import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.office.OfficeContacts;
import kz.yntymaq.territory.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells members, the district and, where an application runs or was approved, the operator of the oblast how the end goes on. */
@Component
class ClosingMessages {

    private final CooperativeInbox inbox;
    private final OfficeContacts offices;
    private final JdbcClient jdbc;

    ClosingMessages(CooperativeInbox inbox, OfficeContacts offices, JdbcClient jdbc) {
        this.inbox = inbox;
        this.offices = offices;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(ClosingMoved event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        String key = "closing.message." + event.what().name();
        RecordedValue kind = RecordedValue.key(event.kind().key());
        if (event.what() == ClosingMoved.What.SENT_BACK) {
            inbox.tell(
                    facts.chairId(),
                    key,
                    cabinet(facts) + "/closing",
                    facts,
                    kind,
                    RecordedValue.words(event.reason()));
            return;
        }
        if (event.what() != ClosingMoved.What.CLAIMED) {
            people(event.cooperative())
                    .forEach(each -> inbox.tell(each, key, cabinet(facts) + "/closing", facts, kind));
        }
        if (event.what() != ClosingMoved.What.CONFIRMED) {
            String page = facts.officePage() + (event.what() == ClosingMoved.What.CLAIMED ? "/closing" : "");
            Stream.concat(
                            offices.officials(facts.seatCode(), Level.DISTRICT).stream(),
                            event.what() == ClosingMoved.What.CLAIMED || !owes(event.cooperative())
                                    ? Stream.<UUID>empty()
                                    : offices.operators(facts.seatCode()).stream())
                    .forEach(official -> inbox.tell(official, key + ".office", page, facts, kind));
        }
    }

    /** Its members, and after the end those who were members at it. */
    private Stream<UUID> people(UUID cooperative) {
        return jdbc.sql("""
                select account_id from membership where cooperative_id = ?
                   and (state in ('MEMBER', 'LEAVING') or ending in ('LIQUIDATION', 'REORGANISATION')) order by id""").param(cooperative).query(UUID.class).list().stream();
    }

    /** Whether an application waits or was approved, so that money is, or may be, owed. */
    private boolean owes(UUID cooperative) {
        return jdbc.sql("""
                select exists (select from application_case_v
                                where applicant_id = ? and state in ('SUBMITTED', 'CORRECTION_ASKED', 'APPROVED'))""").param(cooperative).query(Boolean.class).single();
    }
}
