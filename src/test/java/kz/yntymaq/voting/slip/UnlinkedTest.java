package kz.yntymaq.voting.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.notification.channel.ChannelSwitch;
import kz.yntymaq.notification.channel.Letter;
import kz.yntymaq.notification.outbox.Letterbox;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.KeptLog;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.voting.Majority;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import kz.yntymaq.voting.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nothing stored leads from a ballot to its voter: every table with its system columns, messages and log lines are read
 * after members who are signed in have cast. That the look finds a link is shown by putting links in.
 */
@PortalTest
@ExtendWith(KeptLog.class)
class UnlinkedTest {

    private static final List<String> CHOICES = List.of("YES", "NO", "YES", "ABSTAIN");

    @LocalServerPort
    int port;

    @Autowired
    Sittings sittings;

    @Autowired
    Votes questions;

    @Autowired
    SecrecyDemands demands;

    @Autowired
    SecretVotes secret;

    @Autowired
    BallotBox box;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Background background;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ChannelSwitch channels;

    @Autowired
    Inbox inbox;

    @Autowired
    DataSource database;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    private Made body;
    private List<Actor> members;
    private UUID sitting;
    private UUID question;
    private final List<TestSlip> slips = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> traces = new ArrayList<>();

    @BeforeEach
    void slips_are_taken_and_casting_has_begun() throws GeneralSecurityException {
        body = fixtures.active(Places.ZERENDI_VILLAGE);
        members = body.members().stream().map(people::actor).toList();
        sitting = sittings.prepare("COOPERATIVE", body.id());
        background.await(); // what the founding tells comes before anybody has an address
        reachableByMail();
        question = questions.put(sitting, Majority.MOST_OF_PRESENT);
        sittings.call(members.get(0), sitting);
        sittings.open(
                members.get(0),
                sitting,
                members.get(0).accountId(),
                members.get(1).accountId());
        members.forEach(each -> sittings.arrive(each, sitting, each.accountId(), Way.REMOTE));
        questions.open(members.get(0), sitting, question);
        members.subList(0, 2).forEach(each -> demands.demand(each, sitting, question));
        byte[] modulus = secret.find(question).orElseThrow().modulus();
        for (Actor each : members) {
            var slip = new TestSlip(question, modulus);
            secret.take(each, sitting, question, slip.blinded());
            slips.add(slip);
            codes.add(slip.code(secret.own(each, question).orElseThrow().answer()));
            traces.addAll(List.of(slip.traces()));
        }
        background.await();
        Letterbox.empty(portal);
        secret.beginCasting(members.get(0), sitting, question);
    }

    @AfterEach
    void channels_are_off() {
        channels.switchOff();
    }

    /** What the voters are told comes by letter too. */
    private void reachableByMail() {
        channels.switchOn();
        members.forEach(each -> {
            jdbc.sql("update account set email = ? where id = ?")
                    .params(mail(each), each.accountId())
                    .update();
            jdbc.sql("""
                    insert into notice_address (account_id, channel, address, language, confirmed_at)
                    select id, 'MAIL', email, 'KK', now() from account where id = ?""").param(each.accountId()).update();
        });
    }

    private static String mail(Actor person) {
        return person.accountId().toString().substring(0, 8) + "@mail.kz";
    }

    private boolean anyLetterHas(String words) {
        return channels.sent().stream()
                .anyMatch(each -> each.text().contains(words) || each.subject().contains(words));
    }

    /** Hashes of the slips, as they stand in the box; and what must stand nowhere. */
    private List<String> hashes() {
        return IntStream.range(0, traces.size() / 3)
                .mapToObj(each -> traces.get(3 * each + 1))
                .toList();
    }

    private List<String> secrets() {
        return Stream.concat(
                        IntStream.range(0, traces.size() / 3).mapToObj(each -> traces.get(3 * each)),
                        codes.stream().map(each -> each.substring(0, 40)))
                .toList();
    }

    private List<UUID> voters() {
        return members.stream().map(Actor::accountId).toList();
    }

    private List<String> links() {
        return new Links(jdbc)
                .find(question, members.stream().map(Actor::accountId).toList(), traces);
    }

    /** As a phone does it: by a browser that is signed in and sends its cookies along. */
    private void castAll() {
        for (int i = 0; i < codes.size(); i++) {
            var browser = new PlainBrowser(port);
            browser.signIn(body.members().get(i));
            browser.get("/cabinet");
            background.await();
            Map<String, String> before = sums();
            var page = browser.get("/ballot/" + question);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().allValues("set-cookie")).isEmpty();
            var answer = browser.post("/ballot/" + question, Map.of("code", codes.get(i), "choice", CHOICES.get(i)));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("set-cookie")).isEmpty();
            assertThat(changed(before, sums())).as("all that casting leaves").containsExactly("voting_slip_cast");
        }
    }

    private Map<String, String> sums() {
        var sums = new HashMap<String, String>();
        jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> sums.put(
                        table,
                        jdbc.sql("""
                                        select count(*) || ' ' || coalesce(sum(hashtextextended(t::text || xmin || xmax, 0)), 0)
                                          from "%s" t""".formatted(table)).query(String.class).single()));
        return sums;
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(table -> !after.get(table).equals(before.get(table)))
                .toList();
    }

    @Test
    void no_row_system_column_message_or_log_line_leads_from_a_ballot_to_its_voter(KeptLog.Written log) {
        castAll();
        assertThat(links()).as("while ballots are in the box").isEmpty();
        questions.close(members.get(0), sitting, question);
        background.await();
        assertThat(box.hashes(question)).hasSize(4);
        assertThat(links()).as("after the count").isEmpty();
        assertThat(jdbc.sql("select count(distinct xmin::text) from voting_slip_counted where question_id = ?")
                        .param(question)
                        .query(Integer.class)
                        .single())
                .as("one transaction wrote them all")
                .isEqualTo(1);
        assertThat(traces).noneMatch(log.all()::contains);
        assertThat(codes).noneMatch(log.all()::contains);
        assertThat(members)
                .noneMatch(each -> log.all().contains(each.accountId().toString()));
    }

    @Test
    void no_letter_and_no_row_of_the_outbox_leads_from_a_ballot_to_its_voter() {
        assertThat(channels.sent())
                .as("each voter was told by letter of the slip that was taken")
                .extracting(Letter::to)
                .containsExactlyInAnyOrderElementsOf(
                        members.stream().map(UnlinkedTest::mail).toList());
        castAll();
        questions.close(members.get(0), sitting, question);
        background.await();
        Letterbox.empty(portal);
        assertThat(channels.sent()).as("casting and counting send none").hasSize(4);
        assertThat(traces).noneMatch(this::anyLetterHas);
        assertThat(codes).noneMatch(this::anyLetterHas);

        String planted = codes.get(0);
        jdbc.sql("""
                insert into notice_outgoing (id, account_id, words, channel, kind, address, language, state, due_at, made_at)
                values (gen_random_uuid(), ?, ?, 'MAIL', 'MEETING', ?, 'KK', 'WAITING', now(), now())""")
                .params(members.get(1).accountId(), planted, mail(members.get(1)))
                .update();
        assertThat(links()).contains("a slip stands in notice_outgoing");
        jdbc.sql("delete from notice_outgoing").update();
        transaction.executeWithoutResult(status -> inbox.deliver(
                members.get(0).accountId(), "cooperative.message.confirmed", "/cabinet", RecordedValue.words(planted)));
        Letterbox.empty(portal);
        assertThat(anyLetterHas(planted)).as("a letter that tells it is found").isTrue();
        assertThat(links()).contains("a slip stands in inbox_message");
    }

    @Test
    void a_backup_leads_from_no_ballot_to_its_voter_and_a_link_that_is_put_in_is_found_in_it() throws Exception {
        castAll();
        questions.close(members.get(0), sitting, question);
        background.await();
        Dump whole = dump();
        assertThat(whole.rows("voting_slip_counted")).isGreaterThanOrEqualTo(4);
        assertThat(whole.rows("inbox_message")).isPositive();
        assertThat(whole.links(question, voters(), traces)).isEmpty();

        jdbc.sql(
                        "insert into inbox_message values (gen_random_uuid(), ?, 'ballot.message.taken', jsonb_build_array(cast(? as text)), '/cabinet', now())")
                .params(members.get(2).accountId(), codes.get(1))
                .update();
        jdbc.sql("insert into voting_slip_counted values (?, decode(repeat('00', 32), 'hex'), 'YES')")
                .param(question)
                .update();
        assertThat(dump().links(question, voters(), traces))
                .contains("a slip stands in inbox_message", "ballots lie in an order of time");
    }

    private Dump dump() throws Exception {
        return new Dump(database, new Links(jdbc).tables());
    }

    @Test
    void sessions_messages_events_and_the_audit_are_among_what_is_read() {
        assertThat(new Links(jdbc).tables())
                .contains(
                        "inbox_message",
                        "event_publication",
                        "spring_session",
                        "spring_session_attributes",
                        "audit_entry",
                        "account");
    }

    @Test
    void a_link_that_is_put_into_a_message_an_event_or_a_session_is_found() {
        castAll();
        assertThat(links()).isEmpty();
        jdbc.sql(
                        "insert into inbox_message values (gen_random_uuid(), ?, 'ballot.message.taken', jsonb_build_array(cast(? as text)), '/cabinet', now())")
                .params(members.get(0).accountId(), codes.get(0))
                .update();
        assertThat(links()).contains("a slip stands in inbox_message");
        jdbc.sql("delete from inbox_message where arguments @> jsonb_build_array(cast(? as text))")
                .param(codes.get(0))
                .update();
        int put = jdbc.sql("""
                update spring_session_attributes set attribute_bytes = attribute_bytes || cast(? as bytea)
                 where (session_primary_id, attribute_name) in (select session_primary_id, attribute_name from spring_session_attributes limit 1)""")
                .param(codes.get(1).getBytes(StandardCharsets.UTF_8))
                .update();
        assertThat(put).isEqualTo(1);
        assertThat(links()).contains("a slip stands in spring_session_attributes");
        jdbc.sql("delete from spring_session").update();
        assertThat(links()).isEmpty();
    }

    @Test
    void nothing_that_is_written_ahead_leads_from_a_ballot_to_its_voter() {
        var log = new WriteAhead(jdbc);
        castAll();
        questions.close(members.get(0), sitting, question);
        background.await();
        assertThat(log.links(voters(), hashes(), secrets())).isEmpty();
    }

    @Test
    void a_link_that_is_put_into_the_log_of_writes_is_found() {
        var log = new WriteAhead(jdbc);
        castAll();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into voting_slip_cast values (?, sha256('w'), 'YES')")
                    .param(question)
                    .update();
            jdbc.sql(
                            "insert into inbox_message values (gen_random_uuid(), ?, 'ballot.message.taken', jsonb_build_array(cast(? as text)), '/cabinet', now())")
                    .params(members.get(2).accountId(), codes.get(0))
                    .update();
        });
        jdbc.sql("delete from voting_slip_cast where serial_hash = sha256('w')").update();
        var all = new ArrayList<>(hashes());
        all.add(Sha256.hex("w".getBytes(StandardCharsets.UTF_8)));
        assertThat(log.links(voters(), all, secrets()))
                .as("though no row of it is left")
                .contains(
                        "a transaction that cast a ballot wrote of a voter",
                        "the number or the code of a slip is in the log of writes");
    }

    @Test
    void what_a_voter_types_wrong_is_nowhere_either(KeptLog.Written log) {
        var browser = new PlainBrowser(port);
        browser.signIn(body.members().get(0));
        background.await();
        Map<String, String> before = sums();
        String wrong = "AAAA" + codes.get(0).substring(4);
        assertThat(browser.post("/ballot/" + question, Map.of("code", wrong, "choice", "YES"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.post("/ballot/" + question, Map.of("code", wrong, "choice", "MAYBE"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/ballot/" + question, Map.of("code", wrong)).body())
                .doesNotContain("_csrf");
        assertThat(browser.post("/ballot/" + question + "/check", Map.of("code", wrong))
                        .statusCode())
                .isEqualTo(200);
        assertThat(changed(before, sums())).isEmpty();
        assertThat(log.all()).doesNotContain(wrong.substring(4, 40));
    }

    @Test
    void a_link_that_is_put_in_is_found_in_a_column() {
        castAll();
        jdbc.sql("create table planted (voter uuid, hash bytea)").update();
        try {
            jdbc.sql("insert into planted select ?, serial_hash from voting_slip_cast limit 1")
                    .param(members.get(0).accountId())
                    .update();
            assertThat(links()).contains("a slip stands in planted");
        } finally {
            jdbc.sql("drop table planted").update();
        }
        jdbc.sql("alter table voting_slip_cast add column voter uuid, add column at timestamptz, add column n serial")
                .update();
        try {
            jdbc.sql("insert into voting_slip_cast values (?, sha256('x'), 'YES', ?)")
                    .params(question, members.get(1).accountId())
                    .update();
            assertThat(links())
                    .contains(
                            "a voter stands in voting_slip_cast",
                            "a ballot has voting_slip_cast.voter",
                            "a ballot has voting_slip_cast.at",
                            "a ballot has voting_slip_cast.n");
        } finally {
            jdbc.sql("alter table voting_slip_cast drop column voter, drop column at, drop column n")
                    .update();
        }
    }

    @Test
    void a_link_that_is_put_in_is_found_in_the_number_of_a_transaction() {
        castAll();
        assertThat(links()).isEmpty();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into voting_slip_cast values (?, sha256('y'), 'YES')")
                    .param(question)
                    .update();
            jdbc.sql("update account set id = id where id = ?")
                    .param(members.get(2).accountId())
                    .update();
        });
        assertThat(links()).contains("a ballot was cast by the transaction that touched account");
        jdbc.sql("delete from voting_slip_cast where serial_hash = sha256('y')").update();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into voting_slip_cast values (?, sha256('z'), 'YES')")
                    .param(question)
                    .update();
            jdbc.sql("select id from account where id = ? for update")
                    .param(members.get(3).accountId())
                    .query(UUID.class)
                    .single();
        });
        assertThat(links())
                .as("a lock is enough")
                .contains("a ballot was cast by the transaction that touched account");
    }

    @Test
    void a_link_that_is_put_in_is_found_in_the_order_of_ballots() {
        Stream.of("ff", "00", "aa")
                .forEach(each -> jdbc.sql(
                                "insert into voting_slip_counted values (?, decode(repeat(?, 32), 'hex'), 'YES')")
                        .params(question, each)
                        .update());
        assertThat(links()).contains("ballots lie in an order of time");
    }

    @Test
    void a_log_line_that_is_put_in_is_found(KeptLog.Written log) {
        LoggerFactory.getLogger("kz.yntymaq.planted").warn("cast {}", codes.get(0));
        assertThat(codes).anyMatch(log.all()::contains);
    }
}
