package kz.yntymaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.document.StoredFile.Use;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.SamplePhotos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class WalletTest {

    private static final String CHARTER = "CHARTER";

    private static final String PAGE = "/cabinet/documents";

    @Autowired
    Wallet wallet;

    @Autowired
    WalletHolders holders;

    @Autowired
    Documents documents;

    @Autowired
    ApplicationDocuments application;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Someone chair;
    UUID draft;
    UUID cooperative;

    @BeforeEach
    void aDraft() {
        chair = people.villager();
        draft = new ReadyDrafts(jdbc)
                .make(
                        1,
                        chair.id(),
                        List.of(people.villager().id(), people.villager().id()),
                        Places.ZERENDI_VILLAGE,
                        BigDecimal.TEN)
                .get(0);
        cooperative = jdbc.sql("select applicant_id from loan_application where id = ?")
                .param(draft)
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    @Test
    void a_document_given_once_is_chosen_instead_of_being_sent_again() {
        assertThat(see(applicationPage())).doesNotContain("Өз құжатыңыздан таңдау");
        assertThat(keep(cooperative, "CHARTER", file("жарғы.pdf"))).hasRedirectedUrl(PAGE + "#keep");
        assertThat(see(applicationPage())).contains("Өз құжатыңыздан таңдау (1)");
        String set = PAGE + "/application/" + draft + "/CHARTER";
        assertThat(see(set)).contains("жарғы.pdf").contains("Осыны қосу");
        UUID kept = inWallet().getId();
        assertThat(press(set + "/take", "file", kept.toString())).hasRedirectedUrl(applicationPage() + "#CHARTER");
        assertThat(names()).contains("жарғы.pdf");
        assertThat(see(applicationPage())).as("it is there now").doesNotContain("Өз құжатыңыздан таңдау");
        StoredFile taken = application.files(draft).get(CHARTER).stream()
                .filter(file -> file.getName().equals("жарғы.pdf"))
                .findFirst()
                .orElseThrow();
        assertThat(content(taken)).isEqualTo(SampleFiles.pdf());
        assertThat(see(PAGE)).contains("өтінім қараламасы").doesNotContain(PAGE + "/" + kept + "/remove");
    }

    @Test
    void what_was_handed_in_for_an_application_is_offered_to_the_next_one() {
        application.add(people.actor(chair), draft, CHARTER, "жарғы.pdf", SampleFiles.resource(SampleFiles.pdf()));
        jdbc.sql("update loan_application set state = 'WITHDRAWN' where id = ?")
                .param(draft)
                .update();
        UUID next = UUID.randomUUID();
        jdbc.sql("""
                insert into loan_application (id, programme, applicant_id, state, edited_by, edited_at, created_at, version)
                values (?, 'AA', ?, 'DRAFT', ?, now(), now(), 0)""").params(next, cooperative, chair.id()).update();
        assertThat(wallet.counts(people.actor(chair), cooperative, ApplicationDocuments.OWNER, next))
                .isEqualTo(Map.of("CHARTER", 1));
        assertThat(see(PAGE + "/application/" + next + "/CHARTER")).contains("жарғы.pdf");
    }

    @Test
    void a_document_that_is_used_stays_and_one_that_is_not_can_be_deleted() {
        keep(cooperative, "CHARTER", file("жарғы.pdf"));
        UUID kept = inWallet().getId();
        String set = PAGE + "/application/" + draft + "/CHARTER";
        press(set + "/take", "file", kept.toString());
        assertThat(seeAfter(press(PAGE + "/" + kept + "/remove"), PAGE)).contains("Құжат қолданылып тұр");
        UUID use = application.files(draft).get(CHARTER).stream()
                .filter(file -> file.getName().equals("жарғы.pdf"))
                .map(StoredFile::getId)
                .findFirst()
                .orElseThrow();
        application.remove(people.actor(chair), draft, use);
        assertThat(content(inWallet())).as("still kept").isEqualTo(SampleFiles.pdf());
        assertThat(seeAfter(press(PAGE + "/" + kept + "/remove"), PAGE)).contains("Құжат жойылды.");
        assertThat(jdbc.sql("select count(*) from file_content where file_id = ?")
                        .param(kept)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_content_of_a_document_stays_as_long_as_anything_uses_it() {
        StoredFile first = store(new Use(WalletHolders.KIND, cooperative, "CHARTER", cooperative));
        StoredFile second = documents.share(chair.id(), first.getId(), new Use("test", draft, "A", cooperative));
        StoredFile third = documents.share(chair.id(), second.getId(), new Use("test", draft, "B", cooperative));
        documents.remove(chair.id(), first.getId());
        assertThat(contents(first)).isOne();
        documents.remove(chair.id(), third.getId());
        assertThat(contents(first)).isOne();
        documents.remove(chair.id(), second.getId());
        assertThat(contents(first)).isZero();
    }

    @Test
    void a_document_is_offered_until_it_is_older_than_whoever_asks_allows() {
        store(new Use(WalletHolders.KIND, cooperative, "CERTIFICATE", cooperative));
        Instant given = clock.instant();
        LocalDate until = LocalDate.ofInstant(given, clock.getZone()).plusDays(30);
        FileSet set = new FileSet("aged", UUID.randomUUID(), "CERTIFICATE");
        Actor actor = people.actor(chair);
        assertThat(aged(Duration.ofDays(30)).offers(actor, cooperative, set))
                .extracting(Wallet.Offer::freshUntil)
                .containsExactly(until);
        assertThat(aged(Duration.ofDays(31)).offers(actor, cooperative, set)).isEmpty();
        assertThat(aged(Duration.ofDays(31)).items(actor))
                .singleElement()
                .matches(Wallet.Item::tooOld)
                .matches(Wallet.Item::deletable);
    }

    @Test
    void taking_a_document_again_does_not_make_it_younger() {
        StoredFile old = store(new Use(WalletHolders.KIND, cooperative, "CERTIFICATE", cooperative));
        jdbc.sql("update stored_file set given_at = given_at - interval '25 days' where id = ?")
                .param(old.getId())
                .update();
        documents.share(chair.id(), old.getId(), new Use("test", draft, "CERTIFICATE", cooperative));
        documents.remove(chair.id(), old.getId());
        FileSet set = new FileSet("aged", UUID.randomUUID(), "CERTIFICATE");
        Actor actor = people.actor(chair);
        assertThat(aged(Duration.ofDays(5)).offers(actor, cooperative, set)).hasSize(1);
        assertThat(aged(Duration.ofDays(6)).offers(actor, cooperative, set)).isEmpty();
    }

    @Test
    void nobody_sees_takes_or_deletes_the_documents_of_others() {
        keep(cooperative, "CHARTER", file("жарғы.pdf"));
        UUID kept = inWallet().getId();
        Someone stranger = people.villager();
        Actor other = people.actor(stranger);
        assertThat(wallet.items(other)).isEmpty();
        assertThat(holders.mayRead(other, cooperative)).isFalse();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> wallet.delete(other, kept));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> wallet.requireRoom(other, cooperative, "CHARTER", 1));
        assertThat(pages.get().uri("/files/{id}", kept).with(People.signedIn(stranger)))
                .hasStatus(404);
        UUID theirs = new ReadyDrafts(jdbc)
                .make(
                        1,
                        stranger.id(),
                        List.of(people.villager().id(), people.villager().id()),
                        Places.ZERENDI_VILLAGE,
                        BigDecimal.TEN)
                .get(0);
        assertThat(pages.post()
                        .uri(PAGE + "/application/" + theirs + "/CHARTER/take")
                        .param("file", kept.toString())
                        .with(People.signedIn(stranger))
                        .with(csrf()))
                .as("into the own application")
                .hasStatus(404);
        assertThat(pages.post()
                        .uri(PAGE + "/application/" + draft + "/CHARTER/take")
                        .param("file", kept.toString())
                        .with(People.signedIn(stranger))
                        .with(csrf()))
                .as("into the application of others")
                .hasStatus(404);
    }

    @Test
    void a_refused_file_says_why_by_the_field_and_keeps_what_was_chosen_beside_it() {
        var refused = new MockMultipartFile("file", "a.zip", null, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        String page = seeAfter(keep(cooperative, "MEMBERS_CONSENT", refused), PAGE);
        assertThat(page)
                .contains("<title>Қате: ", "govuk-error-summary", "href=\"#file\"")
                .containsPattern("(?s)id=\"file-error\".{0,300}Бұл – архив")
                .containsPattern("value=\"MEMBERS_CONSENT\"[^>]*selected");
        assertThat(seeAfter(keep(cooperative, "CHARTER", new MockMultipartFile("file", "", null, new byte[0])), PAGE))
                .containsPattern("(?s)id=\"file-error\".{0,300}Файл таңдалмаған");
    }

    @Test
    void no_more_than_ten_of_a_kind_are_kept() {
        for (int n = 0; n < WalletHolders.MOST_FILES; n++) {
            store(new Use(WalletHolders.KIND, cooperative, "CHARTER", cooperative));
        }
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> wallet.requireRoom(people.actor(chair), cooperative, "CHARTER", 1))
                .extracting(RuleViolationException::key)
                .isEqualTo("document.error.too-many");
    }

    @Test
    void all_together_are_bounded_and_more_so_while_nobody_knows_who_the_person_is() {
        Someone claimed = people.claimed();
        UUID own = claimed.id();
        StoredFile file = documents.store(
                own,
                new Use(WalletHolders.KIND, own, "CHARTER", own),
                documents.check("a.pdf", SampleFiles.resource(SampleFiles.pdf())));
        int left = 10 * 1024 * 1024 - file.getSize();
        wallet.requireRoom(people.actor(claimed), own, "CHARTER", left);
        isFull(claimed, own, left + 1);
        StoredFile mine = store(new Use(WalletHolders.KIND, cooperative, "CHARTER", cooperative));
        wallet.requireRoom(people.actor(chair), cooperative, "CHARTER", 60 * 1024 * 1024 - mine.getSize());
        isFull(chair, cooperative, 60 * 1024 * 1024 - mine.getSize() + 1);
    }

    private void isFull(Someone person, UUID holder, int size) {
        Actor actor = people.actor(person);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> wallet.requireRoom(actor, holder, "CHARTER", size))
                .extracting(RuleViolationException::key)
                .isEqualTo("document.error.full");
    }

    @Test
    void files_get_an_order_and_names_and_photographs_become_one_pdf() {
        for (int n = 1; n <= 3; n++) {
            byte[] photo = SamplePhotos.jpeg(SamplePhotos.quarters(100 * n, 80), n == 2 ? 6 : 1);
            application.add(people.actor(chair), draft, CHARTER, "бет-" + n + ".jpg", SampleFiles.resource(photo));
        }
        String set = PAGE + "/application/" + draft + "/CHARTER";
        assertThat(names()).containsSubsequence("a.pdf", "бет-1.jpg", "бет-2.jpg", "бет-3.jpg");
        assertThat(seeAfter(press(set + "/earlier", "file", id("бет-3.jpg").toString()), set))
                .contains("Рет сақталды");
        assertThat(names()).containsSubsequence("a.pdf", "бет-1.jpg", "бет-3.jpg", "бет-2.jpg");
        UUID first = id("бет-1.jpg");
        assertThat(see(set + "/" + first)).contains("бет-1.jpg");
        press(set + "/" + first, "name", "Жарғының <1> беті.exe");
        assertThat(names()).contains("Жарғының _1_ беті.exe.jpg").doesNotContain("бет-1.jpg");
        assertThat(pages.get().uri("/files/{id}/small", first).with(People.signedIn(chair)))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "image/jpeg");
        assertThat(see(set)).contains("3 фотосурет");
        assertThat(seeAfter(press(set + "/join"), set)).contains("бір PDF болды");
        assertThat(application.files(draft).get(CHARTER))
                .extracting(StoredFile::getMediaType)
                .containsOnly("application/pdf")
                .hasSize(2);
        assertThat(names()).containsSubsequence("a.pdf", "Кооператив жарғысы.pdf");
        assertThat(seeAfter(press(set + "/join"), set)).contains("екі фотосурет жоқ");
    }

    private UUID id(String name) {
        return application.files(draft).values().stream()
                .flatMap(List::stream)
                .filter(file -> file.getName().equals(name))
                .map(StoredFile::getId)
                .findFirst()
                .orElseThrow();
    }

    /** A wallet of a portal in which one room asks for certificates of thirty days, a while later. */
    private Wallet aged(Duration later) {
        var guard = new FileGuard() {
            @Override
            public String ownerKind() {
                return "aged";
            }

            @Override
            public boolean mayRead(Actor actor, UUID ownerId) {
                return false;
            }

            @Override
            public List<Kind> kinds() {
                return List.of(new Kind("CERTIFICATE", new Wording("Анықтама", "Справка", "Certificate"), 30));
            }

            @Override
            public Optional<Shown> shown(Actor actor, UUID ownerId) {
                return Optional.empty();
            }
        };
        return new Wallet(documents, new FileGuards(List.of(guard)), holders, Clock.offset(clock, later));
    }

    private StoredFile store(Use use) {
        return documents.store(chair.id(), use, documents.check("a.pdf", SampleFiles.resource(SampleFiles.pdf())));
    }

    private int contents(StoredFile file) {
        return jdbc.sql("select count(*) from file_content where file_id = ?")
                .param(file.getContentId())
                .query(Integer.class)
                .single();
    }

    private StoredFile inWallet() {
        return documents.of(WalletHolders.KIND, cooperative).get(0);
    }

    private List<String> names() {
        return application.files(draft).values().stream()
                .flatMap(List::stream)
                .map(StoredFile::getName)
                .toList();
    }

    private String applicationPage() {
        return "/cabinet/applications/" + draft + "/documents";
    }

    private static MockMultipartFile file(String name) {
        return new MockMultipartFile("file", name, null, SampleFiles.pdf());
    }

    private MvcTestResult keep(UUID holder, String purpose, MockMultipartFile file) {
        return pages.post()
                .uri(PAGE)
                .multipart()
                .file(file)
                .param("holder", holder.toString())
                .param("purpose", purpose)
                .param("_owner", chair.id().toString())
                .with(People.signedIn(chair))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult press(String address, String... field) {
        var request = pages.post().uri(address).param("_owner", chair.id().toString());
        if (field.length > 0) {
            request = request.param(field[0], field[1]);
        }
        return request.with(People.signedIn(chair)).with(csrf()).exchange();
    }

    private byte[] content(StoredFile file) {
        return pages.get()
                .uri("/files/{id}", file.getId())
                .with(People.signedIn(chair))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    private String see(String address) {
        return text(pages.get().uri(address).with(People.signedIn(chair)).exchange());
    }

    private String seeAfter(MvcTestResult answer, String address) {
        return text(pages.get()
                .uri(address)
                .with(People.signedIn(chair))
                .cookie(answer.getResponse().getCookies())
                .exchange());
    }

    private static String text(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
