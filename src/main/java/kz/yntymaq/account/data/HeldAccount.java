package kz.yntymaq.account.data;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the accounts hold of a person: name, contacts, consents, how it was shown who they are, what guards the sign-in. */
@Configuration
class HeldAccount {

    private static final String LEVEL = "account.identity.level.";

    @Bean
    HeldData heldAccountItself(HeldQueries held) {
        return held.of(
                "account",
                Set.of("account"),
                """
                select iin, family_name, given_name, patronymic, phone, email, village_code, identity_level, had_password,
                       created_at, disabled_at
                  from account where id = :person order by id""",
                row -> HeldItem.at(row.moment("created_at"))
                        .with("iin", row.words("iin"))
                        .with("familyName", row.words("family_name"))
                        .with("givenName", row.words("given_name"))
                        .with("patronymic", row.words("patronymic"))
                        .with("phone", phone(row))
                        .with("email", row.words("email"))
                        .with("village", row.place("village_code"))
                        .with("identity", row.key(LEVEL, "identity_level"))
                        .with("closedOn", row.dayOf("disabled_at")));
    }

    private static RecordedValue phone(HeldRow row) throws SQLException {
        return RecordedValue.words(Optional.ofNullable(row.text("phone"))
                .flatMap(Phone::parse)
                .map(Phone::written)
                .orElse(null));
    }

    @Bean
    HeldData heldConsents(HeldQueries held) {
        return held.of(
                "consents",
                Set.of("consent"),
                """
                select text_version, given_at, withdrawn_at, operator_kk, operator_ru, operator_bin
                  from consent where account_id = :person order by given_at desc, text_version""",
                row -> HeldItem.at(row.moment("given_at"))
                        .with("version", row.words("text_version"))
                        .with("operator", row.named("operator_kk", "operator_ru"))
                        .with("operatorBin", row.words("operator_bin"))
                        .with("withdrawnOn", row.dayOf("withdrawn_at")));
    }

    @Bean
    HeldData heldConfirmations(HeldQueries held) {
        return held.of(
                "confirmations",
                Set.of("identity_confirmation"),
                """
                select c.how, c.document_kind, c.office_kk, c.office_ru, c.confirmed_at, c.objected_at,
                       a.family_name || ' ' || a.given_name as official
                  from identity_confirmation c left join account a on a.id = c.confirmed_by
                 where c.account_id = :person order by c.confirmed_at desc, c.id""",
                row -> HeldItem.at(row.moment("confirmed_at"))
                        .with("how", row.key("account.identity.how.", "how"))
                        .with("document", row.key("account.document.", "document_kind"))
                        .with("office", row.named("office_kk", "office_ru"))
                        .with("official", row.words("official"))
                        .with("objectedOn", row.dayOf("objected_at")));
    }

    @Bean
    HeldData heldTakeOvers(HeldQueries held) {
        return held.of(
                "takeovers",
                Set.of("identity_takeover"),
                """
                select t.taken_at, t.decided_at, case when t.kept then 'KEPT' when not t.kept then 'DROPPED' end as decision,
                       a.family_name || ' ' || a.given_name as official
                  from identity_takeover t left join account a on a.id = t.taken_by
                 where t.account_id = :person order by t.taken_at desc, t.id""",
                row -> HeldItem.at(row.moment("taken_at"))
                        .with("official", row.words("official"))
                        .with("decision", row.key("mydata.takeover.", "decision"))
                        .with("decidedOn", row.dayOf("decided_at")));
    }

    @Bean
    HeldData heldSessions(HeldQueries held) {
        return held.of(
                "sessions",
                Set.of("spring_session"),
                """
                select to_timestamp(creation_time / 1000) as begun, to_timestamp(last_access_time / 1000) as seen
                  from spring_session where principal_name = cast(:person as text)
                 order by last_access_time desc, primary_id""",
                row -> HeldItem.at(row.moment("seen")).with("begunOn", row.dayOf("begun")));
    }

    @Bean
    HeldData heldDevices(HeldQueries held) {
        return held.of("devices", Set.of("known_device"), """
                select last_at from known_device where account_id = :person order by last_at desc, token_hash""", row -> HeldItem.at(row.moment("last_at")));
    }

    @Bean
    HeldData heldFactors(HeldQueries held) {
        return held.of(
                "factors",
                Set.of("totp_factor", "recovery_code"),
                """
                select f.made_at, f.confirmed_at,
                       (select count(*) from recovery_code c where c.account_id = f.account_id) as codes
                  from totp_factor f where f.account_id = :person order by f.made_at desc""",
                row -> HeldItem.at(row.moment("made_at"))
                        .with("confirmedOn", row.dayOf("confirmed_at"))
                        .with("codesLeft", row.count("codes")));
    }

    @Bean
    HeldData heldFormerNames(HeldQueries held) {
        return held.of(
                "names",
                Set.of("former_name"),
                """
                select family_name, given_name, patronymic, until from former_name
                 where account_id = :person order by until desc""",
                row -> HeldItem.at(row.moment("until"))
                        .with("familyName", row.words("family_name"))
                        .with("givenName", row.words("given_name"))
                        .with("patronymic", row.words("patronymic")));
    }

    @Bean
    HeldData heldPasskeys(HeldQueries held) {
        return held.of(
                "passkeys",
                Set.of("passkey"),
                """
                select name, added_at, used_at from passkey where account_id = :person order by added_at desc, id""",
                row -> HeldItem.at(row.moment("added_at"))
                        .with("passkey", row.words("name"))
                        .with("usedOn", row.dayOf("used_at")));
    }
}
