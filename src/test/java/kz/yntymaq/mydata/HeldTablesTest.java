package kz.yntymaq.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every table that knows a person is told to that person by some {@link HeldData}, or stands here with why not. A new
 * table fails this test: whoever makes it says which of the two it is.
 */
@PortalTest
class HeldTablesTest {

    /** Tables that name a person and are told by none. */
    private static final Map<String, String> NOT_TOLD = Map.ofEntries(
            Map.entry("once_key", "a mark that makes a button act once, for 30 days; the page names it"),
            Map.entry("frequency", "counts presses by hashes, for 60 days; the page names it"),
            Map.entry("notice_outgoing", "a message of the inbox, which is told, on its way; gone when it has left"),
            Map.entry("passkey_challenge", "hashes of what a device is asked, for minutes"),
            Map.entry("signing_request", "hashes of what is asked to be signed, for minutes"),
            Map.entry("body_decision", "the chair recorded it; the act stands in the audit log, which is told"),
            Map.entry("board_meeting", "the chair recorded it; the act stands in the audit log, which is told"),
            Map.entry("revision_report", "who recorded it; the act stands in the audit log, which is told"),
            Map.entry("control_audit_report", "who recorded it; the act stands in the audit log, which is told"),
            Map.entry("voting_sitting", "who leads it and who keeps its minutes; the acts stand in the audit log"),
            Map.entry("founding_terms", "the chair wrote it; the act stands in the audit log, which is told"),
            Map.entry("charter_item", "the chair wrote it; the act stands in the audit log, which is told"),
            Map.entry("charter_edition", "the chair recorded it; the act stands in the audit log, which is told"),
            Map.entry("closing_record", "who entered and confirmed it; the acts stand in the audit log, which is told"),
            Map.entry("cooperative_change", "the same acts stand in the audit log, which is told"),
            Map.entry("cooperative_transition", "the same acts stand in the audit log, which is told"),
            Map.entry("membership_transition", "the same acts stand in the audit log, which is told"),
            Map.entry("application_transition", "the same acts stand in the audit log, which is told"),
            Map.entry("application_correction", "an official asked; the act stands in the audit log, which is told"),
            Map.entry("official_answer", "an official answered; the act stands in the audit log, which is told"),
            Map.entry("waiting_money", "an official set it; the act stands in the audit log, which is told"),
            Map.entry("waiting_payment", "an official wrote it down; the act stands in the audit log, which is told"),
            Map.entry("inspection", "an official wrote it down; the act stands in the audit log, which is told"),
            Map.entry("case_batch", "a report of a press for 30 days; what it did is told as case_work"),
            Map.entry("case_batch_line", "a report of a press for 30 days; what it did is told as case_work"),
            Map.entry("complaint", "filed and decided in the open; the acts stand in the audit log, which is told"),
            Map.entry("reopening", "proposed and answered in the open; the acts stand in the audit log, which is told"),
            Map.entry("hearing", "an official told it; the acts stand in the audit log, which is told"),
            Map.entry("commission_event", "the same acts stand in the audit log, which is told"),
            Map.entry("duty_record", "an official wrote it down; the act stands in the audit log, which is told"),
            Map.entry("raised_share", "an official wrote it down; the act stands in the audit log, which is told"),
            Map.entry("subsidy_contract", "an official wrote it down; the act stands in the audit log, which is told"),
            Map.entry(
                    "trade_recorder", "the chair lets a member write; the act stands in the audit log, which is told"),
            Map.entry(
                    "cooperative_upload", "the chair read a table in; the act stands in the audit log, which is told"),
            Map.entry("ledger_transaction", "who recorded it; the act stands in the audit log, which is told"),
            Map.entry("oblast_limit", "an administrator set it; the act stands in the audit log, which is told"),
            Map.entry("priority_list", "an official filled it in; the act stands in the audit log, which is told"),
            Map.entry("priority_village", "an official filled it in; the act stands in the audit log, which is told"),
            Map.entry("priority_transition", "the same acts stand in the audit log, which is told"),
            Map.entry("priority_edition", "an official published it; the act stands in the audit log, which is told"),
            Map.entry("programme_intake", "an administrator set it; the act stands in the audit log, which is told"),
            Map.entry("edition_draft", "administrators wrote it; the acts stand in the audit log, which is told"),
            Map.entry("mrp", "an administrator entered it; the act stands in the audit log, which is told"),
            Map.entry("calendar_year", "an administrator completed it; the act stands in the audit log, which is told"),
            Map.entry("kato_import", "an administrator imported; the act stands in the audit log, which is told"),
            Map.entry(
                    "loan_bank_statement",
                    "officers gave and confirmed it; the acts stand in the audit log, which is told"),
            Map.entry(
                    "loan_bank_line",
                    "a payment as the bank tells of it; what an officer did stands in the audit log, which is told"),
            Map.entry(
                    "integrity_edition",
                    "administrators wrote and approved it; the acts stand in the audit log, which is told"),
            Map.entry("integrity_run", "an administrator asked for it; the act stands in the audit log, which is told"),
            Map.entry(
                    "integrity_wish", "an administrator asked for it; the act stands in the audit log, which is told"),
            Map.entry(
                    "integrity_objection",
                    "filed and answered in the open; the acts stand in the audit log, which is told"),
            Map.entry("integrity_plan", "an official made it; the act stands in the audit log, which is told"),
            Map.entry("integrity_visit", "an official recorded it; the act stands in the audit log, which is told"),
            Map.entry("loan_event", "who did it; the acts stand in the audit log, which is told"),
            Map.entry("office", "an administrator closed it; the act stands in the audit log, which is told"),
            Map.entry("incident", "an administrator entered it; the act stands in the audit log, which is told"),
            Map.entry("incident_entry", "an administrator added it; the act stands in the audit log, which is told"));

    @Autowired
    List<HeldData> kinds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Texts texts;

    @Test
    void every_table_that_knows_a_person_is_told_or_says_why_not() {
        Set<String> told =
                kinds.stream().flatMap(kind -> kind.tables().stream()).collect(Collectors.toSet());
        Set<String> known = tablesThatKnowAPerson();
        assertThat(known).hasSizeGreaterThan(30).contains("account", "audit_entry", "spring_session", "invitation");
        var forgotten = new TreeSet<>(known);
        forgotten.removeAll(told);
        forgotten.removeAll(NOT_TOLD.keySet());
        assertThat(forgotten)
                .as("tables with a column about a person that no HeldData tells of")
                .isEmpty();
    }

    @Test
    void nothing_is_excused_that_is_gone_or_told() {
        assertThat(tablesThatKnowAPerson()).containsAll(NOT_TOLD.keySet());
        assertThat(kinds).allSatisfy(kind -> assertThat(kind.tables()).doesNotContainAnyElementsOf(NOT_TOLD.keySet()));
    }

    @Test
    void every_kind_has_a_name_of_its_own_and_words_for_it() {
        assertThat(kinds).extracting(HeldData::kind).doesNotHaveDuplicates();
        assertThat(kinds)
                .allSatisfy(kind ->
                        assertThat(texts.find("mydata.kind." + kind.kind())).isPresent());
    }

    /** By what they refer to, and by what people are called where nothing can be referred to. */
    private Set<String> tablesThatKnowAPerson() {
        return new TreeSet<>(jdbc.sql("""
                select distinct k.table_name
                  from information_schema.table_constraints t
                  join information_schema.key_column_usage k using (constraint_schema, constraint_name)
                  join information_schema.constraint_column_usage u using (constraint_schema, constraint_name)
                 where t.constraint_type = 'FOREIGN KEY' and u.table_name = 'account'
                union
                select c.table_name
                  from information_schema.columns c
                  join information_schema.tables t using (table_schema, table_name)
                 where t.table_type = 'BASE TABLE' and c.table_schema = 'public'
                   and c.column_name in ('iin', 'account_id', 'by_account', 'principal_name', 'person_id')""").query((row, n) -> row.getString(1)).list());
    }
}
