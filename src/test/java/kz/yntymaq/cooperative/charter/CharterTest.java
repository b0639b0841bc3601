package kz.yntymaq.cooperative.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The founding documents from the terms to the adopted charter, and who may read and write them. */
@PortalTest
class CharterTest {

    private static final BigDecimal SHARE = new BigDecimal("30000");

    @Autowired
    Charters charters;

    @Autowired
    Terms terms;

    @Autowired
    FounderParts parts;

    @Autowired
    Foundings foundings;

    @Autowired
    Adoption adoption;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    CooperativeViews views;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Inbox inbox;

    @Autowired
    Background background;

    Fixtures.Made made;
    Actor chair;
    Actor founder;

    @BeforeEach
    void three_founders_are_gathered() {
        made = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        chair = people.actor(made.chair());
        founder = people.actor(made.member());
    }

    private static FoundingTerms.Given with(BigDecimal fee, Set<String> okrugs) {
        return new FoundingTerms.Given(
                new Bilingual("«Береке» АӨК", "СПК «Береке»"),
                new Bilingual("Абай көшесі, 5-үй", "ул. Абая, дом 5"),
                FoundingTerms.Size.SMALL,
                fee,
                30,
                90,
                FoundingTerms.Body.BOARD,
                3,
                3,
                10,
                okrugs);
    }

    private final String entityBin = Iins.nextBin();

    private LegalEntity represented() {
        return new LegalEntity(
                new Bilingual("«Дән» ЖШС", "ТОО «Дән»"), entityBin, new Bilingual("Зеренді", "Зеренда"), "жарғы");
    }

    private String page(People.Someone who, String path) throws Exception {
        return answered(who, path).getResponse().getContentAsString();
    }

    private MvcTestResult answered(People.Someone who, String path) {
        return pages.get()
                .uri("/cabinet/cooperatives/" + made.id() + path)
                .with(People.signedIn(who))
                .exchange();
    }

    @Test
    void without_terms_there_is_no_charter_and_no_founding_meeting() {
        assertThat(charters.draft(founder, made.id())).isEmpty();
        assertThatThrownBy(() -> foundings.close(
                        chair,
                        made.id(),
                        fixtures.unanimous(chair, made.id(), clock.today(), "Клуб"),
                        adoption.brought(made.id()),
                        UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("charter.refused.no-terms"));
    }

    @Test
    void the_entrance_fee_is_at_most_five_indexes_and_only_okrugs_are_served() {
        assertThatThrownBy(() -> terms.save(chair, made.id(), with(new BigDecimal("21625.01"), Set.of()), -1))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo("entranceFee"));
        assertThatThrownBy(() -> terms.save(chair, made.id(), with(BigDecimal.ZERO, Set.of(Places.SAIRAM)), -1))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo("okrugs"));
        terms.save(chair, made.id(), with(new BigDecimal("21625"), Set.of()), -1);
        assertThat(terms.find(made.id())).isPresent();
    }

    @Test
    void founders_are_told_when_the_terms_are_others_and_not_when_they_are_saved_again() {
        terms.save(chair, made.id(), with(new BigDecimal("5000"), Set.of()), -1);
        again("5000.00");
        assertThat(toldOfTerms(founder)).isZero();
        again("20000");
        assertThat(toldOfTerms(founder)).isOne();
        assertThat(toldOfTerms(chair)).as("who changed them").isZero();
    }

    private void again(String fee) {
        terms.save(
                chair,
                made.id(),
                with(new BigDecimal(fee), Set.of()),
                terms.page(chair, made.id()).version());
    }

    private long toldOfTerms(Actor who) {
        background.await();
        return inbox.open(who, null).rows().stream()
                .filter(each -> each.link().endsWith(made.id() + "/charter"))
                .count();
    }

    @Test
    void the_draft_has_the_twenty_items_of_the_law_filled_with_the_terms() {
        terms.save(chair, made.id(), with(new BigDecimal("5000"), Set.of()), -1);
        List<Charters.Item> items = charters.draft(founder, made.id());
        assertThat(items).hasSize(20).allSatisfy(item -> {
            assertThat(item.text().kk()).isNotBlank().isNotEqualTo(item.text().ru());
            assertThat(item.item().source().stored())
                    .isEqualTo("C 17(2)(" + item.item().number() + ")");
        });
        assertThat(items.get(2).text().ru()).contains("ул. Абая, дом 5");
        assertThat(items.get(4).text().kk()).contains("басқарма");
        assertThat(items.get(12).text().ru().replace('\u00a0', ' ')).contains("5 000 ₸");
    }

    @Test
    void the_chair_writes_an_item_in_own_words_and_may_go_back() {
        fixtures.giveTerms(chair, made.id());
        var text = new Bilingual("Өз мәтініміз.", "Наш текст.");
        charters.write(chair, made.id(), CharterItem.FUNDS, new CharterText.Words(text), -1);
        Charters.Item written = charters.draft(chair, made.id(), CharterItem.FUNDS);
        assertThat(written.own()).isTrue();
        assertThat(written.text()).isEqualTo(text);
        assertThatThrownBy(() -> charters.write(
                        chair, made.id(), CharterItem.FUNDS, new CharterText.Words(new Bilingual("1", "2")), -1))
                .isInstanceOf(StaleEditException.class);
        charters.useModel(chair, made.id(), CharterItem.FUNDS);
        assertThat(charters.draft(chair, made.id(), CharterItem.FUNDS).own()).isFalse();
    }

    @Test
    void own_words_on_meetings_say_their_notice_and_that_is_what_meetings_are_held_to() {
        fixtures.giveTerms(chair, made.id());
        var text = new Bilingual(
                "Мүшелерге 3 күнтізбелік күн бұрын хабарланады.", "Членам сообщают за 3 календарных дня.");
        for (Integer wrong : Arrays.asList(null, 1, 10)) {
            assertThatThrownBy(() -> write(CharterItem.MEETINGS, text, wrong))
                    .isInstanceOfSatisfying(
                            FieldViolationException.class,
                            refused -> assertThat(refused.field()).isEqualTo("noticeDays"));
        }
        assertThatThrownBy(() ->
                        write(CharterItem.MEETINGS, new Bilingual(text.kk(), "За три дня, не менее 3 членов."), 3))
                .as("it stands in both languages, as days")
                .isInstanceOf(FieldViolationException.class);
        write(CharterItem.MEETINGS, text, 3);
        assertThat(charters.draft(chair, made.id(), CharterItem.MEETINGS).figure())
                .isEqualTo(3);
        meet();
        assertThat(charters.noticeDays(made.id())).contains(3);
    }

    @Test
    void own_words_on_bodies_may_say_a_term_and_that_is_the_charters() {
        fixtures.giveTerms(chair, made.id());
        assertThat(charters.termYears(made.id())).contains(3);
        var text = new Bilingual("Басқарма 4 жылға сайланады.", "Правление избирают на 4 года.");
        assertThatThrownBy(() -> write(CharterItem.BODIES, text, 3))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo("termYears"));
        write(CharterItem.BODIES, text, 4);
        assertThat(charters.termYears(made.id())).contains(4);
    }

    @Test
    void the_page_of_the_item_on_meetings_asks_for_the_days() throws Exception {
        fixtures.giveTerms(chair, made.id());
        assertThat(page(made.chair(), "/charter/6"))
                .contains("name=\"noticeDays\"")
                .doesNotContain("name=\"termYears\"");
        assertThat(page(made.chair(), "/charter/5")).contains("name=\"termYears\"");
        assertThat(page(made.chair(), "/charter/1")).doesNotContain("name=\"noticeDays\"");
    }

    private void write(CharterItem item, Bilingual text, @Nullable Integer figure) {
        charters.write(chair, made.id(), item, new CharterText.Words(text, figure), -1);
    }

    @Test
    void an_item_written_as_the_model_reads_is_the_model() {
        fixtures.giveTerms(chair, made.id());
        Bilingual model = charters.draft(chair, made.id(), CharterItem.SEAT).model();
        charters.write(chair, made.id(), CharterItem.SEAT, new CharterText.Words(model), -1);
        assertThat(charters.draft(chair, made.id(), CharterItem.SEAT).own()).isFalse();
    }

    @Test
    void only_the_chair_of_this_founding_writes_and_a_stranger_sees_nothing() {
        fixtures.giveTerms(chair, made.id());
        Actor stranger = people.actor(people.villager());
        var text = new Bilingual("Бөтен", "Чужое");
        for (Actor other : List.of(founder, stranger)) {
            assertThatThrownBy(
                            () -> charters.write(other, made.id(), CharterItem.FUNDS, new CharterText.Words(text), -1))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> terms.save(other, made.id(), with(BigDecimal.ONE, Set.of()), 0))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> charters.find(stranger, made.id(), 0)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_meeting_adopts_the_draft_for_good() {
        fixtures.giveTerms(chair, made.id());
        var text = new Bilingual("Өз мәтініміз.", "Наш текст.");
        charters.write(chair, made.id(), CharterItem.FUNDS, new CharterText.Words(text), -1);
        meet();
        Charters.View adopted = charters.find(founder, made.id(), 0);
        assertThat(adopted.number()).isEqualTo(1);
        assertThat(adopted.texts()).hasSize(20).containsEntry(CharterItem.FUNDS, text);
        assertThat(adopted.votesFor()).isEqualTo(3);
        assertThatThrownBy(() -> charters.write(chair, made.id(), CharterItem.FUNDS, new CharterText.Words(text), 0))
                .isInstanceOf(MovedOnException.class);
        assertThatThrownBy(() -> jdbc.sql("update charter_edition_item set text_kk = 'x'")
                        .update())
                .hasMessageContaining("never changed");
    }

    private void meet() {
        foundings.close(
                chair,
                made.id(),
                fixtures.unanimous(chair, made.id(), clock.today(), "Клуб"),
                adoption.brought(made.id()),
                UUID.randomUUID());
    }

    @Test
    void a_founder_brings_property_or_acts_for_a_legal_entity_and_the_contract_says_so() throws Exception {
        fixtures.giveTerms(chair, made.id());
        parts.save(
                founder,
                made.id(),
                SHARE,
                new FounderPart.Given(new Bilingual("Трактор қазақша", "Трактор по-русски"), null, represented()),
                -1);
        String contract = page(made.chair(), "/contract");
        assertThat(contract)
                .contains(
                        "немен енгізілетіні жазылмаған",
                        "Трактор қазақша",
                        "Трактор по-русски",
                        "ТОО «Дән»",
                        entityBin);
        byte[] file = answered(made.member(), "/contract.pdf").getResponse().getContentAsByteArray();
        assertThat(PdfA.broken(file)).isEmpty();
        assertThat(PdfA.unreadable(file)).isEmpty();
        try (var document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Трактор", "қазақша", entityBin);
        }
        assertThatThrownBy(() -> meet())
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo("valuer"));
    }

    @Test
    void the_charter_is_a_file_that_lasts() throws Exception {
        fixtures.giveTerms(chair, made.id());
        for (int i = 0; i < 2; i++) {
            byte[] file = answered(made.member(), "/charter.pdf").getResponse().getContentAsByteArray();
            assertThat(PdfA.broken(file)).isEmpty();
            assertThat(PdfA.unreadable(file)).isEmpty();
            try (var document = Loader.loadPDF(file)) {
                String text = new PDFTextStripper().getText(document);
                assertThat(text).contains("20. ").doesNotContain("#", "{");
                assertThat(text.contains("Қаралама / Черновик")).isEqualTo(i == 0);
            }
            if (i == 0) {
                meet();
            }
        }
    }

    @Test
    void a_stranger_and_an_office_get_no_contract() {
        fixtures.giveTerms(chair, made.id());
        assertThat(answered(people.villager(), "/contract")).hasStatus(404);
        assertThat(answered(people.villager(), "/contract.pdf")).hasStatus(404);
        assertThat(answered(people.official(Places.ZERENDI), "/contract")).hasStatus(404);
    }

    @Test
    void minutes_say_who_led_and_how_the_votes_were_counted() throws Exception {
        fixtures.giveTerms(chair, made.id());
        meet();
        assertThat(page(made.chair(), "/minutes"))
                .contains("3 × 3 = 9", "2 × 3 = 6")
                .doesNotContain("за ____", "{");
        byte[] file = answered(made.chair(), "/minutes.pdf").getResponse().getContentAsByteArray();
        byte[] list = answered(made.chair(), "/founders.pdf").getResponse().getContentAsByteArray();
        for (byte[] each : List.of(file, list)) {
            assertThat(PdfA.broken(each)).isEmpty();
            assertThat(PdfA.unreadable(each)).isEmpty();
        }
    }

    @Test
    void what_is_worth_more_than_the_bound_needs_a_valuation_and_none_is_of_tomorrow() {
        fixtures.giveTerms(chair, made.id());
        LocalDate tomorrow = clock.today().plusDays(1);
        var thing = new Bilingual("Ғимарат", "Здание");
        assertThatThrownBy(() -> parts.save(
                        founder,
                        made.id(),
                        SHARE,
                        new FounderPart.Given(thing, new FounderPart.Valuation("7", tomorrow), null),
                        -1))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo("valuedOn"));
        assertThatThrownBy(() -> parts.save(
                        founder,
                        made.id(),
                        new BigDecimal("86500000.01"),
                        new FounderPart.Given(thing, null, null),
                        -1))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo("valuationNumber"));
    }

    @Test
    void the_list_of_founders_names_the_legal_entity_and_who_acts_for_it() throws Exception {
        fixtures.giveTerms(chair, made.id());
        parts.save(founder, made.id(), SHARE, new FounderPart.Given(null, null, represented()), -1);
        meet();
        assertThat(page(made.chair(), "/founders")).contains("ТОО «Дән»", entityBin, "Өкілі: ", "30\u00a0000");
        assertThat(page(made.chair(), "/minutes")).contains("ТОО «Дән» (");
    }

    @Test
    void what_a_founder_said_who_withdrew_counts_no_more() {
        fixtures.giveTerms(chair, made.id());
        Actor other = people.actor(made.members().get(2));
        fixtures.invite(chair, made.id());
        parts.save(
                other, made.id(), SHARE, new FounderPart.Given(new Bilingual("Трактор", "Трактор "), null, null), -1);
        foundings.leave(other, made.id());
        meet();
        assertThat(charters.find(founder, made.id(), 0).number()).isEqualTo(1);
    }

    @Test
    void the_charter_is_of_the_day_of_the_meeting_when_that_day_is_mended() {
        fixtures.giveTerms(chair, made.id());
        meet();
        LocalDate true_ = clock.today().minusDays(2);
        foundings.correctMeeting(chair, made.id(), true_, "Мектеп", version());
        assertThat(charters.find(founder, made.id(), 0).adoptedOn()).isEqualTo(true_);
    }

    private int version() {
        return views.findChairedBy(chair, made.id()).version();
    }

    @Test
    void who_became_a_founder_after_the_page_was_opened_was_at_no_meeting() {
        fixtures.giveTerms(chair, made.id());
        var decided = fixtures.unanimous(chair, made.id(), clock.today(), "Клуб");
        fixtures.invite(chair, made.id());
        assertThatThrownBy(() ->
                        foundings.close(chair, made.id(), decided, adoption.brought(made.id()), UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("cooperative.close.refused.founders"));
    }
}
