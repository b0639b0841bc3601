package kz.yntymaq.cooperative.closing;

import static kz.yntymaq.cooperative.CooperativeInbox.cabinet;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.office.OfficeContacts;
import kz.yntymaq.territory.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells members, the district and, where an application runs or was approved, the operator of the oblast how the end goes on. */
@Component
class ClosingMessages {

    /**
     * The end of a co-operative went on.
     *
     * @param what happened
     * @param reason of sending back, else null
     */
    record Moved(
            UUID cooperative,
            ClosingKind kind,
            What what,
            @Nullable String reason) {}

    /** What can happen. */
    enum What {
        DECIDED,
        STOPPED,
        CLAIMED,
        CONFIRMED,
        SENT_BACK
    }

    private final DivisionRows rows;
    private final CooperativeInbox inbox;
    private final OfficeContacts offices;
    private final JdbcClient jdbc;

    ClosingMessages(DivisionRows rows, CooperativeInbox inbox, OfficeContacts offices, JdbcClient jdbc) {
        this.rows = rows;
        this.inbox = inbox;
        this.offices = offices;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(Moved event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        String key = "closing.message." + event.what().name();
        RecordedValue kind = RecordedValue.key(event.kind().key());
        if (event.what() == What.SENT_BACK) {
            inbox.tell(
                    facts.chairId(),
                    key,
                    cabinet(facts) + "/closing",
                    facts,
                    kind,
                    RecordedValue.words(event.reason()));
            return;
        }
        if (event.what() != What.CLAIMED) {
            inbox.tellAll(people(event.cooperative()), key, cabinet(facts) + "/closing", facts, kind);
        }
        if (event.what() != What.CONFIRMED) {
            String page = facts.officePage() + (event.what() == What.CLAIMED ? "/closing" : "");
            Stream.concat(
                            offices.officials(facts.seatCode(), Level.DISTRICT).stream(),
                            event.what() == What.CLAIMED || !owes(event.cooperative())
                                    ? Stream.<UUID>empty()
                                    : offices.operators(facts.seatCode()).stream())
                    .forEach(official -> inbox.tell(official, key + ".office", page, facts, kind));
        }
    }

    /** Who asked to join is let in no more. */
    record Released(UUID cooperative, UUID account) {}

    @ApplicationModuleListener
    void on(Released event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        inbox.tell(event.account(), "closing.message.RELEASED", "/cooperatives/" + event.cooperative(), facts);
    }

    /** Each is told the sum and the own part of it. */
    @ApplicationModuleListener
    void on(Divisions.Divided event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        String key = event.made() ? "closing.message.DIVIDED" : "closing.message.SHOWN";
        List<CooperativeInbox.Letter> letters = jdbc.sql("""
                select m.account_id, coalesce(p.amount, 0) from membership m
                  left join closing_draft_part p on p.membership_id = m.id and p.draft_id = ?
                 where m.cooperative_id = ? and m.state in ('MEMBER', 'LEAVING') order by m.id""")
                .params(event.draft(), event.cooperative())
                .query((row, n) -> new CooperativeInbox.Letter(
                        row.getObject(1, UUID.class),
                        List.of(
                                RecordedValue.money(event.amount()),
                                RecordedValue.money(row.getBigDecimal(2)),
                                new RecordedValue.Day(event.until()),
                                RecordedValue.money(event.claims()))))
                .list();
        inbox.tellEach(letters, key, cabinet(facts) + "/closing", facts);
    }

    @ApplicationModuleListener
    void on(Liquidations.Paid event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        UUID account = jdbc.sql("select account_id from membership where id = ?")
                .param(event.membership())
                .query(UUID.class)
                .single();
        inbox.tell(
                account,
                "closing.message.PAID",
                cabinet(facts) + "/closing",
                facts,
                RecordedValue.money(event.amount()),
                new RecordedValue.Day(event.on()),
                RecordedValue.words(event.document()));
    }

    /** All members are told what one of them says, and what the chair answers; of what one says the district is told too. */
    @ApplicationModuleListener
    void on(ClosingWords.Said event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        String what = event.objection() ? "OBJECTION" : "NOT_RECEIVED";
        RecordedValue who = RecordedValue.words(rows.name(event.membership()));
        if (event.answer() != null) {
            RecordedValue answer = RecordedValue.words(event.answer());
            inbox.tellAll(
                    people(event.cooperative()),
                    "closing.message.ANSWERED",
                    cabinet(facts) + "/closing",
                    facts,
                    who,
                    answer);
            return;
        }
        RecordedValue words = RecordedValue.words(event.words());
        inbox.tellAll(
                people(event.cooperative()), "closing.message." + what, cabinet(facts) + "/closing", facts, who, words);
        offices.officials(facts.seatCode(), Level.DISTRICT)
                .forEach(each ->
                        inbox.tell(each, "closing.message." + what + ".office", facts.officePage(), facts, who));
    }

    @ApplicationModuleListener
    void on(ClosingLog.Written event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        DivisionRows.Logged line = rows.logged(event.place());
        inbox.tellAll(
                people(event.cooperative()),
                "closing.message." + line.kind(),
                cabinet(facts) + "/closing",
                facts,
                RecordedValue.words(line.who()),
                RecordedValue.money(line.amount()),
                new RecordedValue.Day(line.on()),
                RecordedValue.words(line.reason()));
    }

    /** Its members, and after the end those who were members at it. */
    private List<UUID> people(UUID cooperative) {
        return jdbc.sql("""
                select account_id from membership where cooperative_id = ?
                   and (state in ('MEMBER', 'LEAVING') or ending in ('LIQUIDATION', 'REORGANISATION')) order by id""").param(cooperative).query(UUID.class).list();
    }

    /** Whether an application waits or was approved, so that money is, or may be, owed. */
    private boolean owes(UUID cooperative) {
        return jdbc.sql("""
                select exists (select from application_case_v
                                where applicant_id = ? and state in ('SUBMITTED', 'CORRECTION_ASKED', 'APPROVED'))""").param(cooperative).query(Boolean.class).single();
    }
}
