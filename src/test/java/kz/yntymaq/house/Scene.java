package kz.yntymaq.house;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.application.Applications;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person of every role and something for each of them to look at. */
final class Scene {

    private final Map<String, @Nullable Someone> who = new LinkedHashMap<>();
    private final Made cooperative;
    private final UUID draft;
    private final UUID sent;
    private final String office;
    private final UUID proposal;
    private final Someone claimed;
    private final UUID meeting = UUID.randomUUID();
    private final UUID assembly = UUID.randomUUID();
    private final UUID absentee = UUID.randomUUID();
    private final UUID question = UUID.randomUUID();
    private final UUID product = UUID.randomUUID();
    private final UUID line = UUID.randomUUID();
    private final UUID exclusion = UUID.randomUUID();
    private final UUID secret = UUID.randomUUID();
    private final UUID period = UUID.randomUUID();
    private final UUID addition = UUID.randomUUID();
    private final UUID offer = UUID.randomUUID();
    private final UUID associate = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();
    private final UUID heir = UUID.randomUUID();
    private final UUID filter = UUID.randomUUID();
    private final UUID export = UUID.randomUUID();
    private final UUID control = UUID.randomUUID();
    private final UUID loan = UUID.randomUUID();
    private final UUID item = UUID.randomUUID();
    private final UUID statement = UUID.randomUUID();
    private final UUID bankLine = UUID.randomUUID();
    private final UUID run = UUID.randomUUID();
    private final UUID signal = UUID.randomUUID();
    private final UUID objected = UUID.randomUUID();
    private final UUID plan = UUID.randomUUID();
    private final UUID visit = UUID.randomUUID();
    private final JdbcClient jdbc;

    private Scene(People people, Made cooperative, UUID draft, UUID sent, JdbcClient jdbc) {
        this.cooperative = cooperative;
        this.draft = draft;
        this.sent = sent;
        this.jdbc = jdbc;
        this.claimed = people.claimed(Places.ZERENDI_VILLAGE);
        who.put("visitor", null);
        who.put("farmer", people.villager(Places.ZERENDI_AIDARLY));
        who.put("member", cooperative.member());
        who.put("chair", cooperative.chair());
        who.put("district", people.official(Places.ZERENDI));
        who.put("oblast", people.official(Places.AKMOLA));
        who.put("operator", people.operatorOfficer(Places.AKMOLA));
        who.put("auditor", people.auditor());
        who.put("admin", people.administrator());
        who.put("foreign", people.official(Places.SAIRAM));
        who.put("point", people.servicePoint(Places.ZERENDI));
        incident();
        withdrawal();
        drafts();
        nameToCorrect();
        conclusion();
        meeting();
        assembly();
        absentee();
        trade();
        addition();
        yearBefore();
        exclusion();
        tables();
        recorder();
        offer();
        associate();
        heir();
        filter();
        control();
        loan();
        statement();
        signs();
        waiting(draft, cooperative.id(), "MILK", "MILK-2026-01-27", "100000");
        payment();
        waiting(sent, cooperative.id(), "INVEST", "P08-2026-06-23", "246900");
        this.office = any("office where territory_code = '" + Places.ZERENDI + "' and kind = 'AKIMAT'");
        this.proposal =
                people.propose(cooperative.chair(), UUID.fromString(office), people.actor(people.administrator()));
    }

    static Scene set(People people, Fixtures cooperations, Applications applications, JdbcClient jdbc) {
        Made cooperative = cooperations.active(Places.ZERENDI_VILLAGE);
        cooperations.paid(cooperative);
        UUID draft = applications.startOrContinue(people.actor(cooperative.chair()), cooperative.id());
        Made another = cooperations.active(Places.ZERENDI_VILLAGE);
        UUID sent = applications.startOrContinue(people.actor(another.chair()), another.id());
        send(jdbc, sent);
        return new Scene(people, cooperative, draft, sent, jdbc);
    }

    /** The application that the chair fills in. */
    UUID draft() {
        return draft;
    }

    /** Sends an application past its rules, which other tests look at. */
    private static void send(JdbcClient jdbc, UUID application) {
        jdbc.sql("""
                update loan_application
                   set state = 'SUBMITTED', stage = 'DOCUMENT_CHECK', number = 'AA-2026-11-' || lpad(place::text, 6, '0'),
                       queue_year = 2026, queue_place = place, submitted_at = created_at,
                       village_code = :village, oblast_code = :oblast, district_code = :district, direction = 'LIVESTOCK',
                       amount = 10000000,
                       answers = jsonb_build_object('VILLAGE', :village, 'DIRECTION', 'LIVESTOCK', 'PURPOSE', 'Сиыр сатып алу',
                           'AMOUNT', '10000000', 'TERM', '60', 'GRACE', '6', 'JOBS_NOW', '2', 'JOBS_PLANNED', '5'),
                       registered_on = '2026-11-23', acting_level = 'DISTRICT', stage_kind = 'CHECK', edition_id = 'AA-2026-04-22', mci = 4325, due_on = '2026-11-26',
                       stage_due = '{"DOCUMENT_CHECK": "2026-11-26", "CONCLUSION": "2026-12-07", "DECISION": "2026-12-14"}'
                  from (select count(*) + 1 as place from loan_application where number is not null) last
                 where id = :id""")
                .param("id", application)
                .param("village", Places.ZERENDI_VILLAGE)
                .param("oblast", Places.AKMOLA)
                .param("district", Places.ZERENDI)
                .update();
        jdbc.sql("""
                insert into application_transition (application_id, row, by_account, at, from_state, to_state, event)
                select a.id, (select count(*) from application_transition t where t.application_id = a.id), a.edited_by, a.submitted_at,
                       'DRAFT', 'SUBMITTED', 'SUBMITTED'
                  from loan_application a where a.id = ?""").param(application).update();
    }

    /** A person of every role, by its name; null for the visitor. */
    Map<String, @Nullable Someone> people() {
        return who;
    }

    /** The person of a role; null for a visitor. */
    @Nullable
    Someone who(String role) {
        return who.get(role);
    }

    /** The address of a page, about something that is there. */
    String address(String route) {
        String id = id(route);
        if (route.contains("{proposal}")) {
            return address(route.replace("{id}", office).replace("{proposal}", proposal.toString()));
        }
        if (route.contains("{entry}")) {
            String member = anyMember(id);
            String entry =
                    any("(select transaction_id as id from ledger_entry where subject = '" + member + "') theirs");
            return address(route.replace("{member}", member).replace("{entry}", entry));
        }
        return route.replace("{id}", id)
                .replace(
                        "{appointment}",
                        route.contains("{appointment}") ? any("appointment where office_id = '" + id + "'") : "")
                .replace("{member}", route.contains("{member}") ? anyMember(id) : "")
                .replace("{meeting}", meeting.toString())
                .replace("{assembly}", assembly.toString())
                .replace("{question}", (route.startsWith("/ballot") ? secret : question).toString())
                .replace("{topic}", "free")
                .replace("{channel}", "mail")
                .replace("{deal}", "delivery")
                .replace("{product}", product.toString())
                .replace(
                        "{recorder}",
                        route.contains("{recorder}") ? any("trade_recorder where cooperative_id = '" + id + "'") : "")
                .replace("{line}", (route.startsWith("/office/loans") ? bankLine : line).toString())
                .replace("{exclusion}", exclusion.toString())
                .replace("{body}", "board")
                .replace("{period}", period.toString())
                .replace("{addition}", addition.toString())
                .replace("{offer}", offer.toString())
                .replace("{associate}", associate.toString())
                .replace("{request}", request.toString())
                .replace("{absentee}", absentee.toString())
                .replace("{sitting}", UUID.randomUUID().toString())
                .replace("{term}", UUID.randomUUID().toString())
                .replace("{heir}", heir.toString())
                .replace("{claim}", UUID.randomUUID().toString())
                .replace("{shown}", UUID.randomUUID().toString())
                .replace("{word}", UUID.randomUUID().toString())
                .replace("{mistake}", "claim")
                .replace("{of}", UUID.randomUUID().toString())
                .replace("{control}", control.toString())
                .replace("{aim}", "audit")
                .replace("{demand}", UUID.randomUUID().toString())
                .replace("{batch}", UUID.randomUUID().toString())
                .replace("{filter}", filter.toString())
                .replace("{export}", export.toString())
                .replace("{absence}", UUID.randomUUID().toString())
                .replace("{sitting}", UUID.randomUUID().toString())
                .replace("{kin}", UUID.randomUUID().toString())
                .replace("{mandate}", UUID.randomUUID().toString())
                .replace("{kind}", "application")
                .replace("{purpose}", "CHARTER")
                .replace("{held}", "account")
                .replace("{extract}", UUID.randomUUID().toString())
                .replace("{letter}", UUID.randomUUID().toString())
                .replace("{signature}", UUID.randomUUID().toString())
                .replace("{number}", "5")
                .replace("{part}", "cms")
                .replace("{step}", "notice")
                .replace("{rule}", "ActivityIsInCharter")
                .replace("{section}", "amount")
                .replace("{item}", item.toString())
                .replace("{statement}", statement.toString())
                .replace("{receipt}", UUID.randomUUID().toString())
                .replace("{code}", route.startsWith("/admin/signs") ? "share-concentration.signal" : Places.ZERENDI)
                .replace("{run}", run.toString())
                .replace("{signal}", signal.toString())
                .replace("{objection}", objected.toString())
                .replace("{plan}", plan.toString())
                .replace("{visit}", visit.toString())
                .replace("{payee}", UUID.randomUUID().toString())
                .replace("{year}", route.contains("/income/") ? "2025" : "2026")
                .replace("{programme}", "MILK")
                .replace("{edition}", "MILK-2026-01-27")
                .replace("{at}", route.contains("/lists/") ? "rules" : "figures~RATE_PER_KG")
                .replace("{about}", UUID.randomUUID().toString())
                .replace("{act}", "up")
                .replace("{oblast}", Places.AKMOLA)
                .replace("{fund}", route.endsWith("/payment") ? "INVEST" : "MILK")
                .replace("{area}", Places.ZERENDI_OKRUG)
                .replace("{village}", Places.ZERENDI_VILLAGE)
                .replace("{token}", "no-such-token")
                .replace("{handle}", "0123456789abcdef")
                .replace("{version}", "2026-11-23")
                .replace(
                        "{file}",
                        route.contains("/shares/import/") || route.contains("/trade/import/")
                                ? any("cooperative_upload where cooperative_id = '" + id + "' and book = '"
                                        + (route.contains("/trade/") ? "TRADE" : "SHARES") + "'")
                                : UUID.randomUUID().toString())
                .replace("/applications/start", "/applications/start?cooperative=" + cooperative.id());
    }

    /** Always the same one, and not the chair, of whom no death is recorded. */
    private String anyMember(String cooperativeId) {
        return any("membership where cooperative_id = '" + cooperativeId + "' and account_id <> '"
                + cooperative.chair().id() + "'");
    }

    /** The addresses of a route: each page of questions has its own. */
    List<String> addresses(String route) {
        if (route.equals("/qualify")) {
            String told =
                    "?village=" + Places.ZERENDI_VILLAGE + "&who=CHAIR&buy=LIVESTOCK&sell=yes&from_relative=LIVESTOCK";
            String begun = told + "&passed=place&passed=who";
            return List.of(
                    route,
                    route + "?passed=place",
                    route + begun,
                    route + begun + "&passed=want",
                    route + begun + "&passed=want&passed=about&passed=direction&passed=money&passed=jobs",
                    route + begun + "&passed=want&passed=about&show=answer");
        }
        return route.contains("{section}")
                ? Stream.of("cooperative", "purpose", "amount", "plan", "collateral")
                        .map(section -> address(route.replace("{section}", section)))
                        .toList()
                : List.of(address(route));
    }

    private String id(String route) {
        if (route.startsWith("/admin/offices")) {
            return any("office");
        }
        if (route.startsWith("/cabinet/offices")) {
            return proposal.toString();
        }
        if (route.matches("/(office|admin)/(identity|mandates).*")) {
            return claimed.id().toString();
        }
        if (route.startsWith("/office/deaths")) {
            return cooperative.id().toString();
        }
        if (route.startsWith("/admin/incidents")) {
            return any("incident");
        }
        if (route.matches("/(office|admin)/names/.*")) {
            return any("name_correction");
        }
        if (route.startsWith("/admin/drafts")) {
            return any("edition_draft where state = '" + (route.endsWith("/return") ? "PROPOSED'" : "DRAFT'"));
        }
        if (route.startsWith("/admin/withdrawals")) {
            return any("consent_withdrawal");
        }
        if (route.startsWith("/admin/people")) {
            return any("account");
        }
        if (route.startsWith("/cabinet/waiting")) {
            return draft.toString();
        }
        if (route.contains("/payments/{id}")) {
            return any("waiting_payment where application_id = '" + draft + "'");
        }
        if (route.startsWith("/office/conclusions")) {
            return any("commission_conclusion where applicant_id = '" + cooperative.id() + "'");
        }
        if (route.startsWith("/office/loans") || route.startsWith("/cabinet/applications/{id}/loan")) {
            return loan.toString();
        }
        if (route.contains("cooperatives/{id}")) {
            return cooperative.id().toString();
        }
        if (route.contains("applications/{id}") || route.contains("/{kind}/{id}")) {
            return (route.startsWith("/office") ? sent : draft).toString();
        }
        return UUID.randomUUID().toString();
    }

    /** A place in a list of the oblast, with money for a part of it or for all. */
    private void waiting(UUID application, UUID applicant, String fund, String edition, String money) {
        jdbc.sql("""
                insert into waiting_place (application_id, applicant_id, programme, edition_id, fund, number, oblast_code,
                    district_code, placed_at, due, entered_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, '2026-03-02T04:00:00Z', 246900, now(), 0)""")
                .params(
                        application,
                        applicant,
                        edition.split("-")[0],
                        edition,
                        fund,
                        fund + "-" + application,
                        Places.AKMOLA,
                        Places.ZERENDI)
                .update();
        jdbc.sql("""
                insert into waiting_money (oblast_code, fund, year, allotted, changed_at, changed_by)
                values (?, ?, 2026, ?, now(), ?) on conflict do nothing""")
                .params(Places.AKMOLA, fund, new BigDecimal(money), claimed.id())
                .update();
        jdbc.sql("""
                insert into waiting_month (oblast_code, fund, year, month, planned) values (?, ?, 2026, 1, ?)
                on conflict do nothing""").params(Places.AKMOLA, fund, new BigDecimal(money)).update();
    }

    /** A meeting that is being held, with a question that is being voted on. */
    private void meeting() {
        UUID chair = cooperative.chair().id();
        jdbc.sql("""
                insert into voting_sitting (id, body_kind, body, state, presiding, secretary, opened_at)
                values (?, 'COOPERATIVE', ?, 'OPEN', ?, ?, now())""")
                .params(
                        meeting,
                        cooperative.id(),
                        chair,
                        cooperative.members().get(2).id())
                .update();
        jdbc.sql("""
                insert into voting_question (id, sitting_id, place, majority, form, state, opened_at)
                values (?, ?, 1, 'MOST_OF_PRESENT', 'OPEN', 'OPEN', now())""").params(question, meeting).update();
        cooperative.members().forEach(each -> {
            jdbc.sql("insert into voting_elector values (?, ?, true)")
                    .params(question, each.id())
                    .update();
            jdbc.sql(
                            "insert into voting_presence values (?, ?, ?, 'IN_PERSON', null, null, '2026-11-20T04:00:00Z', null, ?)")
                    .params(UUID.randomUUID(), meeting, each.id(), chair)
                    .update();
        });
        jdbc.sql("""
                insert into cooperative_meeting (id, cooperative_id, starts_at, place, called_by, planned_at)
                values (?, ?, now(), 'Клуб', ?, now())""").params(meeting, cooperative.id(), chair).update();
        jdbc.sql(
                        "insert into cooperative_meeting_matter (id, meeting_id, topic, words) values (?, ?, 'FREE', 'Мәселе')")
                .params(question, meeting)
                .update();
        secret();
    }

    /** The founding meeting as it was held in the portal, whose minutes wait for the chair. */
    private void assembly() {
        UUID chair = cooperative.chair().id();
        jdbc.sql("""
                insert into voting_sitting (id, body_kind, body, state, presiding, secretary, opened_at, closed_at)
                values (?, 'FOUNDERS', ?, 'CLOSED', ?, ?, now(), now())""")
                .params(
                        assembly,
                        cooperative.id(),
                        chair,
                        cooperative.members().get(2).id())
                .update();
        jdbc.sql("""
                insert into founding_assembly (id, cooperative_id, place, opened_by, opened_at, ending)
                values (?, ?, 'Клуб', ?, now(), 'FOUNDED')""").params(assembly, cooperative.id(), chair).update();
        jdbc.sql("""
                insert into founding_assembly_post (assembly_id, post, account_id)
                select ?, p.post, ? from (values ('CHAIR'), ('SIGNER')) p (post)""").params(assembly, chair).update();
    }

    /** New words of the charter to which the members are asked in writing. */
    private void absentee() {
        UUID chair = cooperative.chair().id();
        jdbc.sql("""
                insert into cooperative_absentee_vote (id, cooperative_id, state, demanded, begun_by, begun_at, asked_by, asked_at,
                    until_on)
                values (?, ?, 'RUNNING', false, ?, now(), ?, now(), current_date + 3650)""").params(absentee, cooperative.id(), chair, chair).update();
        jdbc.sql(
                        "insert into cooperative_absentee_item (vote_id, item, text_kk, text_ru, edition) values (?, 'RECORDS', 'Жаңа', 'Новый', 1)")
                .param(absentee)
                .update();
    }

    /** An audit that the member and another one demand, who are a third; it waits for a meeting. */
    private void control() {
        jdbc.sql("""
                insert into control_initiative (id, cooperative_id, aim, words, begun_by, begun_at, reached_at)
                values (?, ?, 'AUDIT', 'Жем сатып алу', ?, now(), now())""")
                .params(control, cooperative.id(), cooperative.member().id())
                .update();
        cooperative
                .members()
                .subList(1, 3)
                .forEach(each -> jdbc.sql("insert into control_initiative_member values (?, ?, now())")
                        .params(control, each.id())
                        .update());
    }

    /** A question that was voted on in secret. */
    private void secret() {
        jdbc.sql("""
                insert into voting_question (id, sitting_id, place, majority, form, state, opened_at, closed_at, members, present, yes,
                    no, abstained, outcome)
                values (?, ?, 2, 'MOST_OF_PRESENT', 'SECRET', 'CLOSED', now(), now(), 4, 4, 0, 0, 0, 'NOT_ADOPTED')""").params(secret, meeting).update();
        jdbc.sql("""
                insert into voting_secret (question_id, stage, demanding, present, modulus, ballots, root)
                values (?, 'COUNTED', 2, 4, '', 0, sha256(''))""").param(secret).update();
        jdbc.sql(
                        "insert into cooperative_meeting_matter (id, meeting_id, topic, words) values (?, ?, 'FREE', 'Екінші')")
                .params(secret, meeting)
                .update();
    }

    /** An additional contribution that the members see. */
    private void addition() {
        jdbc.sql("""
                with made as (
                  insert into additional_contribution (id, cooperative_id, purpose, way, amount, total, members, due_on, made_at)
                  select ?, cooperative_id, 'Жөндеу', 'EQUAL', 10, 10 * count(*), count(*), '2027-02-01', now()
                    from share_member where cooperative_id = ? group by cooperative_id
                  returning id, cooperative_id)
                insert into additional_part (contribution_id, membership_id, number, weight, amount)
                select made.id, s.membership_id, s.number, 0, 10 from made join share_member s on s.cooperative_id = made.cooperative_id""").params(addition, cooperative.id()).update();
    }

    /** A delivery that was recorded, after a period that is closed. */
    private void trade() {
        String member = anyMember(cooperative.id().toString());
        jdbc.sql("insert into trade_book (cooperative_id) values (?)")
                .param(cooperative.id())
                .update();
        jdbc.sql("""
                insert into trade_period (id, cooperative_id, starts_on, ends_on, closed_at)
                values (?, ?, '2026-11-01', '2026-11-20', now())""").params(period, cooperative.id()).update();
        jdbc.sql("insert into trade_product (id, cooperative_id, name, unit) values (?, ?, 'Сүт', 'LITRE')")
                .params(product, cooperative.id())
                .update();
        jdbc.sql("""
                insert into trade_entry (id, cooperative_id, deal, membership_id, product_id, quantity, price, amount, day,
                                         recorded_at, by_account)
                values (?, ?, 'DELIVERY', ?, ?, 10, 180, 1800, '2026-11-22', now(), ?)""")
                .params(
                        line,
                        cooperative.id(),
                        UUID.fromString(member),
                        product,
                        cooperative.chair().id())
                .update();
    }

    /** A proposal to exclude the member; a meeting may decide on it. */
    private void exclusion() {
        jdbc.sql("""
                insert into membership_exclusion (id, cooperative_id, membership_id, account_id, proposed_by, proposed_at,
                    charter_item, grounds, answer_until, state)
                select ?, cooperative_id, id, account_id, ?, now(), '12', 'Негіз', '2026-11-20', 'PROPOSED' from membership
                 where cooperative_id = ? and account_id = ?""")
                .params(
                        exclusion,
                        cooperative.chair().id(),
                        cooperative.id(),
                        cooperative.member().id())
                .update();
    }

    /** A register of shares and a table of trade that were read in. */
    private void tables() {
        for (String book : List.of("SHARES", "TRADE")) {
            jdbc.sql("""
                    insert into cooperative_upload (id, cooperative_id, book, state, file_name, file_hash, checked_by, checked_at,
                                                    applied_at)
                    values (?, ?, ?, 'APPLIED', 'keste.csv', repeat('0', 64), ?, now(), now())""")
                    .params(
                            UUID.randomUUID(),
                            cooperative.id(),
                            book,
                            cooperative.chair().id())
                    .update();
        }
    }

    /** A member whom the chair lets write into the book of trade. */
    private void recorder() {
        jdbc.sql("""
                insert into trade_recorder (id, cooperative_id, membership_id, given_by, given_at)
                select ?, s.cooperative_id, s.membership_id, ?, timestamptz '2026-11-20T04:00:00Z' from share_member s join membership m on m.id = s.membership_id
                 where s.cooperative_id = ? and m.account_id not in (?, ?) order by s.number limit 1""")
                .params(
                        UUID.randomUUID(),
                        cooperative.chair().id(),
                        cooperative.id(),
                        cooperative.chair().id(),
                        cooperative.member().id())
                .update();
    }

    /** A share that the member offers to the chair. */
    private void offer() {
        jdbc.sql("""
                insert into share_offer (id, cooperative_id, seller_id, named_id, amount, price, offered_at, until_on, state)
                select ?, s.cooperative_id, s.id, n.id, 1000, 900, now(), '2026-12-20', 'OPEN'
                  from membership s join membership n on n.cooperative_id = s.cooperative_id
                 where s.cooperative_id = ? and s.account_id = ? and n.account_id = ?""")
                .params(
                        offer,
                        cooperative.id(),
                        cooperative.member().id(),
                        cooperative.chair().id())
                .update();
    }

    /** A filter of the queue that the district's official saved, and a table that the same asked for. */
    private void filter() {
        jdbc.sql("""
                with made as (
                  insert into case_export (id, account_id, place, address, language, state, attempt, done, total, bytes, asked_at, beat_at)
                  select ?, p.account_id, left(o.territory_code, 4), '/office?tab=all', 'KK', 'DONE', 1, 1, 1, 1, now(), now()
                    from appointment p join office o on o.id = p.office_id where p.account_id = ? returning id)
                insert into case_export_part (export_id, attempt, part, content) select id, 1, 0, '\\x00' from made""")
                .params(export, Objects.requireNonNull(who.get("district")).id())
                .update();
        jdbc.sql("""
                insert into work_filter (id, account_id, name, address, version, changed_at)
                values (?, ?, 'Мерзімі өткендер', '/office?tab=overdue&sort=due', 0, now())""")
                .params(filter, Objects.requireNonNull(who.get("district")).id())
                .update();
    }

    /** An heir whose part is divided, of a member whose death is on record. */
    private void heir() {
        String member = anyMember(cooperative.id().toString());
        String own = any("membership where cooperative_id = '" + cooperative.id() + "' and account_id = '"
                + cooperative.member().id() + "'");
        for (String dead : List.of(member, own)) {
            jdbc.sql("""
                    insert into membership_death (membership_id, cooperative_id, died_on, paper, number, recorded_by, recorded_at)
                    values (cast(? as uuid), ?, '2026-11-20', 'CERTIFICATE', '1', ?, now()) on conflict do nothing""")
                    .params(dead, cooperative.id(), cooperative.chair().id())
                    .update();
        }
        jdbc.sql("""
                insert into membership_heir (id, membership_id, name, account_id, numerator, denominator, paper, amount, state,
                    named_by, named_at)
                values (?, cast(? as uuid), 'Мұрагер', ?, 1, 1, '2', 100, 'OWED', ?, now())""")
                .params(
                        heir,
                        member,
                        cooperative.member().id(),
                        cooperative.chair().id())
                .update();
    }

    /** An associated member. */
    private void associate() {
        jdbc.sql("""
                insert into associate (id, cooperative_id, name, contract_number, contract_on, share, paid_on, decided_on, present,
                    votes_for, votes_against, abstained, recorded_by, recorded_at)
                values (?, ?, 'ЖШС «Дала»', '7', '2026-11-20', 1000, '2026-11-20', '2026-11-20', 4, 4, 0, 0, ?, now())""")
                .params(associate, cooperative.id(), cooperative.chair().id())
                .update();
        jdbc.sql("""
                insert into associate_request (id, cooperative_id, name, produces, asked_by, asked_at)
                values (?, ?, 'ЖШС «Дән»', 'бидай', ?, now())""")
                .params(request, cooperative.id(), cooperative.chair().id())
                .update();
    }

    /** The co-operative was there last year, whose net income its members divide. */
    private void yearBefore() {
        jdbc.sql("update cooperative set meeting_on = '2025-11-20', registered_on = '2025-11-22' where id = ?")
                .param(cooperative.id())
                .update();
    }

    /** A record of a payment, which another official may take back. */
    private void payment() {
        jdbc.sql("""
                insert into waiting_payment (id, application_id, oblast_code, fund, year, tenge, paid_on, reference, at,
                    by_account)
                values (?, ?, ?, 'MILK', 2026, 10, '2026-11-20', ?, now(), ?)""")
                .params(UUID.randomUUID(), draft, Places.AKMOLA, "№ " + draft, claimed.id())
                .update();
        jdbc.sql("update waiting_place set paid = paid + 10 where application_id = ?")
                .param(draft)
                .update();
        jdbc.sql("update waiting_money set paid = paid + 10 where oblast_code = ? and fund = 'MILK' and year = 2026")
                .param(Places.AKMOLA)
                .update();
    }

    /** A conclusion of the year before, which waits to be confirmed. */
    private void conclusion() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into commission_conclusion (id, applicant_id, programme, oblast_code, document, given_on, positive,
                    specialists, valid_until, recorded_at, replaced, version)
                values (?, ?, 'MILK', ?, '7', '2025-03-12', true, 'А, Б, В', '2028-03-12', now(), false, 0)""").params(id, cooperative.id(), Places.AKMOLA).update();
        jdbc.sql("insert into commission_event values (?, 0, now(), ?, 'GIVEN', null)")
                .params(id, claimed.id())
                .update();
    }

    /** A microcredit of the chair as a person that was approved, whose terms wait for them, with a thing that is pledged. */
    private void loan() {
        UUID officer = Objects.requireNonNull(who.get("operator")).id();
        jdbc.sql("""
                insert into loan_application (id, programme, applicant_id, state, number, queue_year, queue_place, submitted_at,
                    village_code, oblast_code, district_code, direction, amount, answers, registered_on, stage_due, edition_id, mci,
                    edited_by, edited_at, created_at, version)
                select :loan, 'AAP', :chair, 'APPROVED', 'AAP-2026-11-' || lpad(queue_place::text, 6, '0'), 2026, queue_place + 50000,
                       submitted_at, village_code, oblast_code, district_code, direction, amount, answers, registered_on, stage_due,
                       'AAP-2026-04-22', mci, :chair, edited_at, created_at, 1
                  from loan_application where id = :sent""")
                .param("loan", loan)
                .param("chair", cooperative.chair().id())
                .param("sent", sent)
                .update();
        jdbc.sql("""
                insert into application_transition (application_id, row, by_account, at, from_state, to_state, event)
                select :loan, s.row, :chair, now(), s.before, s.after, s.event
                  from (values (0, null, 'DRAFT', 'STARTED'), (1, 'DRAFT', 'SUBMITTED', 'SUBMITTED'),
                               (2, 'SUBMITTED', 'APPROVED', 'APPROVED')) s (row, before, after, event)""")
                .param("loan", loan)
                .param("chair", cooperative.chair().id())
                .update();
        jdbc.sql("""
                insert into loan_file (id, application_id, applicant_id, oblast_code, district_code, village_code, tenge, approved_on,
                    registers, contract_number, contract_on, rate_percent, term_months, grace_months, method, day_count, first_on,
                    drawn_by, stage, place, since, version)
                select :loan, id, applicant_id, oblast_code, district_code, village_code, amount, '2026-11-20', true, '12', '2026-11-23',
                       2.5, 60, 6, 'ANNUITY', 'THIRTY_360', '2026-12-25', :officer, 'AGREEMENT', 1, '2026-11-23', 0
                  from loan_application where id = :loan""").param("loan", loan).param("officer", officer).update();
        jdbc.sql("""
                insert into loan_pledge (file_id, row, id, kind, description, location, valued_on, valuer, market_value, percent, covers)
                values (?, 0, ?, 'DWELLING', 'Үй', 'OTHER', '2026-11-20', 'Бағалаушы', 20000000, 70, 14000000)""").params(loan, item).update();
        jdbc.sql("insert into loan_event values (?, 0, now(), ?, 'DRAWN', '{\"kind\": \"words\", \"words\": \"12\"}')")
                .params(loan, officer)
                .update();
    }

    /** A statement of the operator's bank with a payment that waits for an officer. */
    private void statement() {
        UUID officer = Objects.requireNonNull(who.get("operator")).id();
        jdbc.sql("""
                insert into loan_bank_statement (id, oblast_code, file_name, file_hash, left_out, given_by, given_at, confirmed_by,
                    confirmed_at)
                values (?, ?, 'үзінді.csv', md5(random()::text) || md5(random()::text), 0, ?, now(), ?, now())""").params(statement, Places.AKMOLA, officer, officer).update();
        jdbc.sql("""
                insert into loan_bank_line (id, statement_id, oblast_code, line, day, tenge, reference, payer, payer_number, purpose,
                    state, why)
                values (?, ?, ?, 2, '2026-11-20', 5, '7', 'Төлеуші', '', 'Төлем', 'WAITS', 'NOT_FOUND')""").params(bankLine, statement, Places.AKMOLA).update();
    }

    /** A run with a signal of the co-operative to which its chair objected, a draft of figures, and a plan with a visit. */
    private void signs() {
        UUID admin = Objects.requireNonNull(who.get("admin")).id();
        UUID oblast = Objects.requireNonNull(who.get("oblast")).id();
        String finding = """
                {"indicator": "share-concentration", "group": "CONTROL", "outcome": "SIGNAL", "value": 0.9, "threshold": 0.5,
                 "source": "SETTING", "need": null, "figures": [], "traces": []}""";
        jdbc.sql("""
                insert into integrity_edition (id, number, state, figures, begun_at, changed_at, approved_at)
                values (gen_random_uuid(), 1, 'APPROVED', '{}', now(), now(), now()) on conflict do nothing""").update();
        jdbc.sql("""
                insert into integrity_edition (id, state, figures, begun_by, begun_at, changed_by, changed_at)
                values (gen_random_uuid(), 'DRAFT', '{}', ?, now(), ?, now()) on conflict do nothing""").params(admin, admin).update();
        jdbc.sql("""
                insert into integrity_run (id, day, edition_id, asked_by, finished_at, cooperatives, counts, fences)
                select ?, '2026-11-23', id, ?, now(), 1, '{"CONTROL.SIGNAL": 1}', '[]' from integrity_edition where number = 1""").params(run, admin).update();
        jdbc.sql("""
                insert into integrity_finding (run_id, cooperative_id, findings, activity)
                values (?, ?, cast('[' || ? || ']' as jsonb), '{"members": 4, "meetings": 1, "board": 0, "delivered": 0, "paid": 0}')""").params(run, cooperative.id(), finding).update();
        jdbc.sql("""
                insert into integrity_signal (id, cooperative_id, indicator, part, finding, fingerprint, state, raised_run, raised_on,
                    own_until)
                values (?, ?, 'share-concentration', 'CONTROL', cast(? as jsonb), repeat('0', 64), 'OPEN', ?, '2026-10-01',
                        '2026-10-21')""").params(signal, cooperative.id(), finding, run).update();
        jdbc.sql("""
                insert into integrity_objection (id, signal_id, cooperative_id, indicator, fingerprint, words, filed_by, filed_at,
                    filed_on, state)
                values (?, ?, ?, 'share-concentration', repeat('0', 64), 'Келіспейміз', ?, now(), '2026-11-23', 'OPEN')""")
                .params(objected, signal, cooperative.id(), cooperative.chair().id())
                .update();
        jdbc.sql(
                        "insert into integrity_plan (id, oblast_code, run_id, size, seed, made_by, made_at) values (?, ?, ?, 2, 7, ?, now())")
                .params(plan, Places.AKMOLA, run, oblast)
                .update();
        jdbc.sql("insert into integrity_visit (id, plan_id, place, cooperative_id, listed) values (?, ?, 1, ?, true)")
                .params(visit, plan, cooperative.id())
                .update();
    }

    private void nameToCorrect() {
        jdbc.sql("""
                insert into name_correction (id, account_id, village_code, family_name, given_name, state, asked_at)
                values (?, ?, ?, 'Жаңа', 'Аты', 'ASKED', now())""")
                .params(UUID.randomUUID(), claimed.id(), Places.ZERENDI_VILLAGE)
                .update();
    }

    private void drafts() {
        UUID by = Objects.requireNonNull(who.get("admin")).id();
        for (String state : new String[] {"DRAFT", "PROPOSED"}) {
            jdbc.sql("""
                    insert into edition_draft (id, based_on, text, state, writers, begun_by, begun_at, changed_by,
                                               changed_at, proposed_by, proposed_at)
                    select :id, e.id,
                           json_build_object('id', e.id, 'programme', e.code, 'place', p.place,
                             'name', json_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en),
                             'validFrom', current_date + 30, 'actNumber', e.act_number, 'actDate', e.act_date,
                             'title', json_build_object('kk', e.title_kk, 'ru', e.title_ru, 'en', e.title_en),
                             'content', e.content)::text,
                           :state, array[:by], :by, now(), :by, now(), :by, now()
                      from programme_edition e join programme p on p.code = e.code where e.id = 'MILK-2026-01-27'""")
                    .param("id", UUID.randomUUID())
                    .param("state", state)
                    .param("by", by)
                    .update();
        }
    }

    private void withdrawal() {
        jdbc.sql("""
                insert into consent_withdrawal (id, account_id, wish, state, asked_at)
                values (?, ?, 'WITHDRAW', 'ASKED', now())""")
                .params(
                        UUID.randomUUID(),
                        Objects.requireNonNull(who.get("farmer")).id())
                .update();
    }

    private void incident() {
        jdbc.sql(
                        "insert into incident (id, what, noticed_on, opened_by, opened_at) values (?, 'x', current_date, ?, now())")
                .params(
                        UUID.randomUUID(),
                        Objects.requireNonNull(who.get("admin")).id())
                .update();
    }

    private String any(String table) {
        return jdbc.sql("select id from " + table + " order by id limit 1")
                .query(UUID.class)
                .single()
                .toString();
    }
}
