package kz.yntymaq.cooperative.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.body.BoardMeetings;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A co-operative gets another name: papers of before stay word for word, papers of after bear the new one. */
@PortalTest
class PapersOfThenTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    @Autowired
    RegisteredChanges changes;

    @Autowired
    RegisteredChangeSteps steps;

    CharterChanges charter;

    @Autowired
    void members(AutowireCapableBeanFactory beans) {
        charter = beans.createBean(CharterChanges.class);
    }

    @Autowired
    BoardMeetings boards;

    @Autowired
    Applicants applicants;

    @Autowired
    CooperativeViews views;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Fixtures.Made made;
    private UUID id;
    private Actor chair;
    private String before;
    private String kk;

    @BeforeEach
    void a_cooperative_with_a_board() {
        made = fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 4, 3);
        id = made.id();
        chair = people.actor(made.chair());
        before = views.findVisibleTo(chair, id).nameKk();
        kk = "Тас бұлақ " + List.of("алты", "жеті", "сегіз", "тоғыз").get(MADE.getAndIncrement());
    }

    private void confirmed() {
        CooperativeViews.Page page = views.findVisibleTo(chair, id);
        steps.claim(
                chair,
                id,
                new RegisteredFacts(new Bilingual(kk, kk), page.seat().getCode(), Set.of(ActivityKind.values())),
                clock.today(),
                UUID.randomUUID());
        steps.confirm(
                people.actor(people.official(Places.ZERENDI)),
                id,
                changes.claim(id).orElseThrow().version(),
                UUID.randomUUID());
    }

    private UUID boardMet() {
        boards.record(
                chair,
                id,
                new BoardMeetings.Held(
                        clock.today(),
                        "Кеңсе",
                        Set.of(
                                made.chair().id(),
                                made.members().get(1).id(),
                                made.members().get(2).id()),
                        List.of(new BoardMeetings.Question("Жем", 3))),
                UUID.randomUUID());
        return jdbc.sql("select id from board_meeting where cooperative_id = ? order by recorded_at desc limit 1")
                .param(id)
                .query(UUID.class)
                .single();
    }

    private String pdf(String address) {
        try (var document = Loader.loadPDF(pages.get()
                .uri("/cabinet/cooperatives/" + id + address)
                .with(People.signedIn(made.chair()))
                .exchange()
                .getResponse()
                .getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> papers(Iterable<String> addresses) {
        var papers = new HashMap<String, String>();
        addresses.forEach(each -> papers.put(each, pdf(each)));
        return papers;
    }

    @Test
    void papers_of_before_a_change_stay_as_they_were_and_those_of_after_it_bear_the_new_name() {
        String board = "/board/" + boardMet() + "/minutes.pdf";
        charter.adopted(made, CharterItem.AIMS_AND_KINDS, new Bilingual("Барлық түрлері", "Все виды"), null);
        UUID meeting = charter.renamed(made, kk, kk);
        var addresses = Set.of(
                "/minutes.pdf",
                "/founders.pdf",
                "/contract.pdf",
                "/charter.pdf?edition=1",
                "/meetings/" + meeting + "/minutes.pdf",
                board);
        Map<String, String> then = papers(addresses);
        then.forEach((address, paper) -> assertThat(paper).as(address).contains(before));
        confirmed();
        assertThat(views.findVisibleTo(chair, id).nameKk()).isEqualTo(kk);
        assertThat(papers(addresses)).isEqualTo(then);
        assertThat(pdf("/charter.pdf")).contains(kk).doesNotContain("«" + before + "» ауыл");
        clock.advance(Duration.ofMinutes(1));
        assertThat(pdf("/board/" + boardMet() + "/minutes.pdf")).contains(kk).doesNotContain(before);
        UUID later = charter.adopted(made, CharterItem.SEAT, new Bilingual("Ауыл, 1-үй", "Село, дом 1"), null);
        assertThat(pdf("/meetings/" + later + "/minutes.pdf")).contains(kk);
    }

    @Test
    void a_database_of_before_contracts_were_kept_writes_the_contract_as_the_founders_agreed() {
        transactions.executeWithoutResult(begun -> {
            jdbc.sql("set local session_replication_role = replica").update(); // no triggers
            jdbc.sql("delete from founding_contract where cooperative_id = ?")
                    .param(id)
                    .update();
        });
        String then = pdf("/contract.pdf");
        charter.adopted(made, CharterItem.AIMS_AND_KINDS, new Bilingual("Барлық түрлері", "Все виды"), null);
        charter.renamed(made, kk, kk);
        confirmed();
        assertThat(pdf("/contract.pdf")).isEqualTo(then);
    }

    @Test
    void who_applied_is_named_as_it_was_called_then() {
        charter.adopted(made, CharterItem.AIMS_AND_KINDS, new Bilingual("Барлық түрлері", "Все виды"), null);
        charter.renamed(made, kk, kk);
        Instant sent = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        confirmed();
        clock.advance(Duration.ofMinutes(1));
        assertThat(applicants.facts(id, sent).nameKk()).isEqualTo(before);
        assertThat(applicants.facts(id, clock.instant()).nameKk()).isEqualTo(kk);
        assertThat(applicants.facts(id, null).nameKk()).isEqualTo(kk);
    }
}
