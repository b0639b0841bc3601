package kz.yntymaq.signature.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.review.reopening.ReopeningActs;
import kz.yntymaq.review.reopening.Reopenings;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestAuthority;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestSigner;
import kz.yntymaq.support.TestTrust;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decision signed by who took it, and the signatures that belong to an application: who sees, saves and checks them. */
@PortalTest
class SignedDecisionTest {

    private static final String REASON = "Жоба ауыл басымдығына сай келеді.";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    OblastMoney money;

    @Autowired
    Reopenings reopenings;

    @Autowired
    Decisions decisions;

    @Autowired
    Applications applications;

    @Autowired
    Submission submission;

    @Autowired
    TestTrust trust;

    @Autowired
    RuleAnswers rules;

    @Autowired
    TestClock clock;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    private Cases cases;
    private Someone chair;
    private Someone official;
    private UUID id;
    private String page;

    @BeforeEach
    void an_application_before_its_decision() {
        cases = new Cases(jdbc, people, clock);
        money.atLeastSet(Places.TURKISTAN, 9_000_000_000L);
        chair = people.villager(Places.SAIRAM_KARAMURT);
        official = people.official(Places.TURKISTAN);
        id = cases.sent(
                cases.cooperative(chair, Places.SAIRAM_KARAMURT),
                chair,
                Places.SAIRAM_KARAMURT,
                Stages.DECISION,
                10_000_000,
                clock.today().plusDays(3));
        page = "/cabinet/signing/decision/" + id;
    }

    private void approved() {
        rules.allMet(official, id);
        decisions.approve(people.actor(official), id, UUID.randomUUID(), cases.version(id), REASON, REASON, REASON);
    }

    private PlainBrowser as(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private HttpResponse<String> sign(PlainBrowser browser, String address, TestSigner key) {
        var fields = new LinkedHashMap<>(Asked.on(browser.get(address).body()).signedBy(key, clock.instant()));
        fields.put("confirmed", "true");
        return browser.post(address, fields);
    }

    private String code() {
        return jdbc.sql("select code from signed_document where subject = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String signature() {
        return jdbc.sql("select id from signed_document where subject = ?")
                .param(id)
                .query(UUID.class)
                .single()
                .toString();
    }

    @Test
    void the_text_names_the_point_by_which_is_decided_and_calls_the_step_the_portals_own() {
        approved();
        assertThat(as(official).get(page).body())
                .contains(
                        "Шешім қабылданатын тармақ: Қағидалардың 7-тармағы",
                        "Осы порталдағы қадам: Порталдың өз тәртібі, заң талабы емес",
                        "Пункт, по которому принимается решение: Правила, пункт 7",
                        "Шаг на этом портале: Порядок самого портала, не требование закона")
                .doesNotContain("Негізі: Порталдың өз тәртібі");
    }

    @Test
    void the_official_signs_and_everybody_whose_case_it_is_sees_it() {
        approved();
        PlainBrowser office = as(official);
        String casePage = "/office/applications/" + id;
        assertThat(office.get(casePage).body()).contains(page, texts.in(Language.KK, "review.signed.offer.text"));
        assertThat(office.get(page).body()).contains(texts.in(Language.KK, "review.signed.otherwise"));

        HttpResponse<String> receipt = sign(office, page, trust.documentKey(official.iin()));

        assertThat(receipt.uri().getPath()).startsWith("/cabinet/signed/");
        assertThat(receipt.body()).contains(casePage, "СЫНАҚОВ СЕРІК МАРАТҰЛЫ").doesNotContain(official.iin());
        assertThat(office.get(casePage).body())
                .contains("/verify/" + code(), "СЫНАҚОВ СЕРІК МАРАТҰЛЫ", texts.in(Language.KK, "signature.role.own"))
                .doesNotContain(page, official.iin());
        assertThat(office.get("/cabinet").body()).contains("/cabinet/signed");
        assertThat(as(chair).get("/cabinet/applications/" + id).body())
                .contains("/verify/" + code(), "СЫНАҚОВ СЕРІК МАРАТҰЛЫ")
                .doesNotContain(official.iin());
        assertThat(as(chair).get("/cabinet/applications/" + id + "/receipt").body())
                .contains("/verify/" + code());
        assertThat(new PlainBrowser(port).get("/verify/" + code()).body())
                .contains("СЫНАҚОВ СЕРІК МАРАТҰЛЫ")
                .doesNotContain(official.iin(), REASON);
    }

    @Test
    void who_signed_a_decision_that_stands_no_more_is_offered_to_sign_the_next_one() {
        approved();
        PlainBrowser office = as(official);
        String casePage = "/office/applications/" + id;
        sign(office, page, trust.documentKey(official.iin()));
        assertThat(office.get(casePage).body()).doesNotContain(page);
        var acts = new ReopeningActs(reopenings, jdbc);
        acts.propose(people.actor(official), id);
        acts.confirm(people.actor(people.official(Places.TURKISTAN)), id);
        assertThat(office.get(casePage).body())
                .as("nothing is decided, and the signature says so")
                .doesNotContain(page)
                .contains("күшін жойған");
        assertThat(new PlainBrowser(port).get("/verify/" + code()).body()).contains("күшін жойған");
        clock.advance(Duration.ofMinutes(1));
        approved();
        assertThat(office.get(casePage).body()).contains(page);
        sign(office, page, trust.documentKey(official.iin()));
        assertThat(office.get(casePage).body()).doesNotContain(page);
    }

    @Test
    void the_text_says_what_was_decided_by_whom_why_and_whose_order_it_is() {
        approved();
        String number = jdbc.sql("select number from loan_application where id = ?")
                .param(id)
                .query(String.class)
                .single();

        String text = Asked.on(as(official).get(page).body()).text();

        assertThat(text)
                .contains(
                        "\nkind=decision\nsubject=" + id,
                        "№ " + number + " өтінім бойынша шешім: мақұлданды",
                        "Решение по заявке № " + number + ": одобрена",
                        REASON,
                        official.name().full(),
                        "БСН: 2602",
                        texts.in(Language.KK, "application.route"),
                        texts.in(Language.RU, "application.route"))
                .doesNotContain(official.iin(), chair.iin());
    }

    @Test
    void a_refusal_says_what_was_refused_and_by_which_point() {
        Someone district = people.official(Places.SAIRAM);
        UUID checked = cases.sent(Places.SAIRAM_KARAMURT, Stages.DOCUMENT_CHECK);
        decisions.refuse(people.actor(district), checked, UUID.randomUUID(), 1, "RA_4", "Анықтаманың мерзімі өткен.");

        String text = Asked.on(
                        as(district).get("/cabinet/signing/decision/" + checked).body())
                .text();

        assertThat(text)
                .contains("құжаттарды қараудан уәжді бас тарту", "мотивированный отказ в рассмотрении документов")
                .contains("Анықтаманың мерзімі өткен.", "Правила, приложение 4");
    }

    @Test
    void the_chair_saves_the_signed_decision_and_a_member_does_not() {
        approved();
        PlainBrowser office = as(official);
        sign(office, page, trust.documentKey(official.iin()));
        String saved = "/cabinet/applications/" + id + "/signatures/" + signature();
        Someone member = people.villager(Places.SAIRAM_KARAMURT);
        cases.join(
                jdbc.sql("select applicant_id from loan_application where id = ?")
                        .param(id)
                        .query(UUID.class)
                        .single(),
                member);

        PlainBrowser ours = as(chair);
        assertThat(new String(ours.save(saved + "/text"), StandardCharsets.UTF_8))
                .contains(REASON, "kind=decision");
        assertThat(ours.save(saved + "/cms"))
                .isEqualTo(office.save("/cabinet/signed/" + signature() + "/cms"))
                .isEqualTo(office.save("/office/applications/" + id + "/signatures/" + signature() + "/cms"));
        assertThat(jdbc.sql("select account_id from audit_entry where action = 'signature.read' and subject = ?")
                        .param(signature())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list())
                .as("the certificate holds the official's IIN: a look at them")
                .containsExactly(chair.id(), chair.id());
        assertThat(office.get("/cabinet/data/looks").body()).contains(texts.in(Language.KK, "mydata.look.member"));
        assertThat(ours.get("/cabinet/applications/" + id).body()).contains(saved + "/detached");
        assertThat(ours.get(saved + "/else").statusCode()).isEqualTo(404);
        assertThat(as(member).get("/cabinet/applications/" + id).body())
                .contains("/verify/" + code())
                .doesNotContain(saved);
        assertThat(as(member).get(saved + "/cms").statusCode()).isEqualTo(404);
        assertThat(as(people.villager()).get(saved + "/cms").statusCode()).isEqualTo(404);
        assertThat(as(people.official(Places.AKMOLA))
                        .get("/office/applications/" + id + "/signatures/" + signature() + "/cms")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_signature_of_another_application_is_not_given_out_with_this_one() {
        approved();
        sign(as(official), page, trust.documentKey(official.iin()));
        UUID other = cases.sent(
                cases.cooperative(chair, Places.SAIRAM_KARAMURT),
                chair,
                Places.SAIRAM_KARAMURT,
                Stages.DECISION,
                10_000_000,
                clock.today().plusDays(3));

        assertThat(as(chair)
                        .get("/cabinet/applications/" + other + "/signatures/" + signature() + "/cms")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_else_signs_it() {
        assertThat(as(official).get(page).statusCode()).as("not decided yet").isEqualTo(404);
        approved();
        Someone colleague = people.official(Places.TURKISTAN);

        for (Someone other : List.of(colleague, people.official(Places.AKMOLA), chair, people.administrator())) {
            assertThat(as(other).get(page).statusCode()).isEqualTo(404);
        }
        assertThat(as(colleague).get("/office/applications/" + id).body()).doesNotContain(page);
        assertThat(as(official)
                        .get("/cabinet/signing/decision/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(official).get(page).statusCode()).isEqualTo(200);

        jdbc.sql("update appointment set ended_at = now() where account_id = ?")
                .param(official.id())
                .update();
        assertThat(as(official).get(page).statusCode())
                .as("no longer in office")
                .isEqualTo(404);
    }

    @Test
    void an_approval_that_was_given_up_is_signed_no_more_but_its_signature_stays() {
        approved();
        sign(as(official), page, trust.documentKey(official.iin()));
        decisions.release(people.actor(official), id, UUID.randomUUID(), cases.version(id), REASON);

        assertThat(as(official).get(page).statusCode()).isEqualTo(404);
        assertThat(as(official).get("/office/applications/" + id).body()).contains("/verify/" + code());
    }

    @Test
    void only_the_official_s_own_key_for_documents_signs_it() {
        approved();
        PlainBrowser office = as(official);
        refused(sign(office, page, trust.documentKey(Iins.next())), "signature.other-iin");
        refused(
                sign(
                        office,
                        page,
                        trust.person(official.iin())
                                .of(Iins.nextBin(), TestAuthority.EMPLOYEE)
                                .issue()),
                "signature.own-key-only");
        refused(sign(office, page, trust.signInKey(official.iin())), SignatureProblem.USE.key());
    }

    private void refused(HttpResponse<String> answer, String key) {
        assertThat(answer.body()).contains(texts.in(Language.KK, key));
        assertThat(jdbc.sql("select count(*) from signed_document where subject = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void of_the_chair_s_signatures_only_the_one_under_what_was_sent_belongs_to_the_application() {
        id = new ReadyDrafts(jdbc)
                .make(
                        1,
                        chair.id(),
                        List.of(people.villager().id(), people.villager().id()),
                        Places.SAIRAM_KARAMURT,
                        new BigDecimal("9000000"))
                .get(0);
        jdbc.sql("update cooperative set bin = ? where id = (select applicant_id from loan_application where id = ?)")
                .params(Iins.nextBin(), id)
                .update();
        String signing = "/cabinet/signing/application/" + id;
        PlainBrowser ours = as(chair);
        sign(ours, signing, trust.documentKey(chair.iin()));
        String first = code();
        applications.fill(people.actor(chair), id, version(), "amount", Given.terms(new BigDecimal("9000000"), 48, 6));
        sign(ours, signing, trust.documentKey(chair.iin()));
        String second = jdbc.sql("select code from signed_document where subject = ? and code <> ?")
                .params(id, first)
                .query(String.class)
                .single();

        submission.submit(people.actor(chair), id, UUID.randomUUID(), version());

        Someone district = people.official(Places.SAIRAM);
        for (String body : List.of(
                as(district).get("/office/applications/" + id).body(),
                ours.get("/cabinet/applications/" + id).body(),
                ours.get("/cabinet/applications/" + id + "/receipt").body())) {
            assertThat(body).contains("/verify/" + second).doesNotContain("/verify/" + first, chair.iin());
        }
    }

    @Test
    void a_signature_of_the_chair_of_before_is_none_of_the_one_who_sends_the_same_words() {
        Someone next = people.villager(Places.SAIRAM_KARAMURT);
        id = new ReadyDrafts(jdbc)
                .make(
                        1,
                        chair.id(),
                        List.of(next.id(), people.villager().id()),
                        Places.SAIRAM_KARAMURT,
                        new BigDecimal("9000000"))
                .get(0);
        UUID cooperative = jdbc.sql("select applicant_id from loan_application where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        jdbc.sql("update cooperative set bin = ? where id = ?")
                .params(Iins.nextBin(), cooperative)
                .update();
        String signing = "/cabinet/signing/application/" + id;
        PlainBrowser before = as(chair);
        assertThat(Asked.on(before.get(signing).body()).text())
                .as("who signs, and as what")
                .contains("кооператив төрағасы " + chair.name().full());
        sign(before, signing, trust.documentKey(chair.iin()));
        jdbc.sql("update account set (family_name, given_name, patronymic)"
                        + " = (select family_name, given_name, patronymic from account where id = ?) where id = ?")
                .params(chair.id(), next.id())
                .update();
        jdbc.sql("update cooperative set chair_id = ? where id = ?")
                .params(next.id(), cooperative)
                .update();
        Someone former = chair;
        chair = next;

        assertThat(as(next).get("/cabinet/applications/" + id + "/check").body())
                .doesNotContain("СЫНАҚОВ СЕРІК МАРАТҰЛЫ");
        submission.submit(people.actor(next), id, UUID.randomUUID(), version());

        assertThat(as(next).get("/cabinet/applications/" + id).body()).doesNotContain("/verify/" + code());
        assertThat(jdbc.sql("select count(*) from signed_document where account_id = ? and handed_in_at is not null")
                        .param(former.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void of_the_official_s_iin_the_portal_keeps_and_shows_nothing_and_says_what_the_certificate_holds() {
        approved();
        PlainBrowser office = as(official);
        assertThat(office.get(page).body())
                .as("before signing")
                .contains(texts.in(Language.KK, "signature.file.holds"), texts.in(Language.KK, "review.signed.goes"));
        String end = official.iin().substring(8);

        String receipt = sign(office, page, trust.documentKey(official.iin())).body();

        assertThat(receipt)
                .contains(texts.in(Language.KK, "signature.file.holds"))
                .doesNotContain("…" + end);
        assertThat(new PlainBrowser(port).get("/verify/" + code()).body())
                .doesNotContain("…" + end, texts.in(Language.KK, "signature.iin"));
        assertThat(as(chair).get("/cabinet/applications/" + id).body())
                .contains(texts.in(Language.KK, "signature.file.holds"));
        assertThat(new String(
                        as(chair).save("/cabinet/applications/" + id + "/signatures/" + signature() + "/text"),
                        StandardCharsets.UTF_8))
                .doesNotContain(official.iin());
        assertThat(jdbc.sql("select count(*) from signed_document where subject = ? and iin_end is null")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private int version() {
        return applications.findOfChair(people.actor(chair), id).getVersion();
    }
}
