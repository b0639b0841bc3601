package kz.yntymaq.cooperative.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.associate.AssociateEntity;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.cooperative.associate.Contract;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A legal entity as an associated member (law on agricultural co-operatives, articles 2(2), 25(2) and 26(2)), for which a person acts. */
@PortalTest
class AssociateEntityTest {

    private static final String GROUNDS = "Мүшенің қағаздағы өтініші, № 3, 20.11.2026";

    private static final Duration HOUR = Duration.ofHours(1);

    @LocalServerPort
    int port;

    @Autowired
    Requests requests;

    @Autowired
    RequestRows rows;

    @Autowired
    Statements statements;

    @Autowired
    Associates associates;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    Memberships memberships;

    @Autowired
    MembershipRepository members;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Made made;
    private UUID id;
    private Actor chair;
    private Someone acts;
    private String bin;
    private String base;

    @BeforeEach
    void a_cooperative_of_five_and_somebody_who_acts_for_an_entity() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        chair = people.actor(made.chair());
        fixtures.holdNoCharter(id);
        Actor fifth = people.actor(people.villager());
        memberships.ask(fifth, id, new BigDecimal("1000"), once());
        UUID membership = members.findOpen(id, fifth.accountId()).orElseThrow().getId();
        memberships.decide(chair, id, membership, new MeetingDecision(clock.today(), 4, 4, 0, 0), once());
        memberships.pay(chair, id, membership, new BigDecimal("1000"), BigDecimal.ZERO, clock.today(), once());
        acts = people.villager();
        bin = Iins.nextBin();
        base = "/cabinet/cooperatives/" + id;
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private LegalEntity entity(String number) {
        return new LegalEntity(
                new Bilingual("«Дән» ЖШС", "ТОО «Дән»"), number, new Bilingual("Зеренді", "Зеренда"), "жарғы");
    }

    private PlainBrowser browserOf(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private Map<String, String> typed(String number) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("producer", "true");
        typed.put("produces", "бидай, 300 гектар");
        typed.put("acts", "ENTITY");
        typed.put("entity.nameKk", "«Дән» ЖШС");
        typed.put("entity.nameRu", "ТОО «Дән»");
        typed.put("entity.bin", number);
        typed.put("entity.seatKk", "Зеренді");
        typed.put("entity.seatRu", "Зеренда");
        typed.put("entity.authority", "жарғы");
        return typed;
    }

    private UUID request() {
        return rows.ofPerson(id, acts.id()).orElseThrow().id();
    }

    private UUID plan() {
        return meetings.plan(chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Клуб", null), once());
    }

    private void open(UUID meeting) {
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), made.member().id());
        made.members().forEach(each -> conduct.attend(people.actor(each), id, meeting));
    }

    private void admit(UUID request) {
        UUID meeting = plan();
        requests.put(chair, id, request, meeting, once());
        meetings.call(chair, id, meeting);
        open(meeting);
        UUID question = jdbc.sql("select id from voting_question_v where sitting_id = ?")
                .param(meeting)
                .query(UUID.class)
                .single();
        conduct.openQuestion(chair, id, meeting, question);
        made.members().forEach(each -> conduct.cast(people.actor(each), id, meeting, question, Choice.YES));
        conduct.closeQuestion(chair, id, meeting, question);
        conduct.close(chair, id, meeting);
        assertThat(browserOf(made.member())
                        .get(base + "/meetings/" + meeting + "/minutes?lang=ru")
                        .body())
                .as("the minutes say who was admitted")
                .contains("ТОО «Дән»", bin);
    }

    private Contract contract() {
        return new Contract("7", clock.today(), new BigDecimal("50000"), clock.today());
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void it_asks_is_admitted_is_heard_by_who_acts_for_it_and_leaves() {
        PlainBrowser own = browserOf(acts);
        String ask = base + "/associate/ask";
        assertThat(own.submit(ask, ask, typed("123")).body()).contains("govuk-error-message");
        own.submit(ask, ask, typed(bin));
        assertThat(own.get(ask + "?lang=ru").body())
                .contains("ТОО «Дән»", bin, acts.name().full());
        PlainBrowser chairs = browserOf(made.chair());
        String list = base + "/associates?lang=ru";
        assertThat(chairs.get(list).body())
                .contains("ТОО «Дән»", "БИН " + bin, acts.name().full());
        refused(
                () -> requests.ask(people.actor(people.villager()), id, "бидай", entity(bin), once()),
                "associate.refused.entity");

        refused(
                () -> memberships.ask(
                        people.actor(people.villager()), id, new BigDecimal("1000"), null, entity(bin), once()),
                "cooperative.refused.associate-asks");
        admit(request());
        requests.conclude(chair, id, request(), contract(), once());
        for (PlainBrowser reader : List.of(chairs, browserOf(made.member()))) {
            assertThat(reader.get(list).body())
                    .contains("ТОО «Дән»", "БИН " + bin, acts.name().full());
        }
        assertThat(chairs.get(base + "/associates?lang=ru&who=" + bin).body())
                .as("found by the number")
                .contains("ТОО «Дән»");
        assertThat(own.get(base + "/associate?lang=kk").body()).contains("«Дән» ЖШС", bin);
        refused(
                () -> requests.ask(people.actor(people.villager()), id, "бидай", entity(bin), once()),
                "associate.refused.entity");

        UUID meeting = plan();
        UUID question = meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма салу"), once());
        meetings.call(chair, id, meeting);
        statements.say(people.actor(acts), new Statements.Place(id, meeting, question), "Қойма керек.");
        assertThat(browserOf(made.member()).get(base + "/meetings/" + meeting).body())
                .contains("«Дән» ЖШС (" + acts.name().full() + ")", "Қойма керек.");
        open(meeting);
        assertThatThrownBy(() -> conduct.attend(people.actor(acts), id, meeting))
                .as("a voice and no vote")
                .isInstanceOf(RuntimeException.class);
        UUID associate = jdbc.sql("select id from associate where cooperative_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        associates.there(chair, id, meeting, Set.of(associate), Set.of(associate));
        assertThat(associates.at(meeting, Language.KK))
                .containsExactly("«Дән» ЖШС (" + acts.name().full() + ")");
        assertThat(associates.at(meeting, Language.RU))
                .containsExactly("ТОО «Дән» (" + acts.name().full() + ")");
        assertThat(browserOf(made.member())
                        .get(base + "/meetings/" + meeting + "?lang=ru")
                        .body())
                .contains("ТОО «Дән» (" + acts.name().full() + ")", "Қойма керек.")
                .doesNotContain("«Дән» ЖШС");
        conduct.close(chair, id, meeting, true);

        String leaving = base + "/associates/" + associate + "/leave";
        browserOf(made.chair())
                .submit(leaving, leaving, Map.of("on", clock.today().toString(), "grounds", GROUNDS));
        associates.payOut(chair, id, associate, new BigDecimal("50000"), clock.today(), once());
        requests.ask(people.actor(acts), id, "бидай", entity(bin), once()); // it may come back
        assertThat(rows.open(id)).hasSize(1);
    }

    @Test
    void the_chair_proposes_one_or_records_a_meeting_that_admitted_it_elsewhere() {
        PlainBrowser chairs = browserOf(made.chair());
        String propose = base + "/associates/propose";
        var half = new LinkedHashMap<>(typed(bin));
        half.put("name", acts.name().full());
        half.put("_another", "on");
        half.remove("acts");
        half.remove("entity.seatRu");
        assertThat(chairs.submit(propose, propose, half).body())
                .as("all of it, or none")
                .contains("govuk-error-message");
        half.put("entity.seatRu", "Зеренда");
        half.put("name", "ТОО «Дән»");
        assertThat(chairs.submit(propose, propose, half).body())
                .as("a person acts for it")
                .contains("заңды тұлға атынан әрекет ететін адамның аты-жөнін");
        half.put("name", acts.name().full());
        half.put("iin", acts.iin());
        chairs.submit(propose, propose, half);
        Request proposed = rows.open(id).get(0);
        assertThat(proposed.account()).as("who acts for it has an account").isEqualTo(acts.id());
        assertThat(proposed.entity())
                .isNotNull()
                .extracting(AssociateEntity::representative)
                .isEqualTo(acts.name().full());
        requests.drop(chair, id, proposed.id());

        var given = new Associates.Given(
                "«Дән» ЖШС",
                new Iin(acts.iin()),
                contract(),
                "бидай",
                AssociateEntity.of(entity(bin), acts.name().full()));
        associates.admit(chair, id, given, new MeetingDecision(clock.today(), 5, 5, 0, 0), once());
        assertThat(associates.isAssociate(id, acts.id())).isTrue();
        assertThat(chairs.get(base + "/associates?lang=kk").body()).contains("«Дән» ЖШС", "БСН " + bin);
    }

    @Test
    void it_is_no_member_not_the_cooperative_itself_and_for_a_cooperative_its_chair_acts() {
        memberships.ask(people.actor(people.villager()), id, new BigDecimal("1000"), null, entity(bin), once());
        refused(
                () -> requests.ask(people.actor(acts), id, "бидай", entity(bin), once()),
                "cooperative.refused.entity-already");
        String itself = binOf(id);
        refused(
                () -> requests.ask(people.actor(acts), id, "бидай", entity(itself), once()),
                "cooperative.refused.entity-itself");
        Made other = fixtures.active(Places.ZERENDI_VILLAGE);
        String theirs = binOf(other.id());
        refused(
                () -> requests.ask(people.actor(acts), id, "бидай", entity(theirs), once()),
                "cooperative.refused.entity-chair");
        requests.ask(people.actor(other.chair()), id, "бидай", entity(theirs), once());
        assertThat(rows.open(id))
                .as("of the same kinds of activity: that bars members alone")
                .hasSize(1);
    }

    private String binOf(UUID cooperative) {
        return jdbc.sql("select bin from cooperative where id = ?")
                .param(cooperative)
                .query(String.class)
                .single();
    }

    @Test
    void what_no_meeting_had_before_it_is_erased_with_who_acts_for_it() {
        requests.ask(people.actor(acts), id, "бидай", entity(bin), once());
        new HeldVoices.ErasedRequests(jdbc).erase(acts.id());
        assertThat(rows.open(id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from associate_entity where bin = ?")
                        .param(bin)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
