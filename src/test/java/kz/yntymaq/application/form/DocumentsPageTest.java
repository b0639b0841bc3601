package kz.yntymaq.application.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.document.UploadLimiter;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.SampleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class DocumentsPageTest {

    private static Someone chair;
    private static Iterator<UUID> drafts;

    @Autowired
    MockMvcTester pages;

    @Autowired
    ApplicationDocuments documents;

    @Autowired
    UploadLimiter uploads;

    @Autowired
    People people;

    @Autowired
    Interleaving moments;

    @Autowired
    JdbcClient jdbc;

    UUID id;

    @BeforeEach
    void nextDraft() {
        if (drafts == null) {
            chair = people.villager();
            List<UUID> others =
                    List.of(people.villager().id(), people.villager().id());
            drafts = new ReadyDrafts(jdbc)
                    .make(9, chair.id(), others, Places.ZERENDI_VILLAGE, BigDecimal.TEN)
                    .iterator();
        }
        id = drafts.next();
    }

    @Test
    void files_that_are_sent_at_the_same_moment_all_stay() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        var start = new CyclicBarrier(4);
        List<Callable<ApplicationDocuments.Added>> uploads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "бет-" + i + ".pdf";
            uploads.add(() -> {
                start.await();
                return documents.add(
                        people.actor(chair),
                        id,
                        Given.DOCUMENTS.get(name.charAt(4) % 2),
                        name,
                        SampleFiles.resource(content(name)));
            });
        }
        for (var upload : threads.invokeAll(uploads)) {
            upload.get();
        }
        threads.shutdown();
        assertThat(names()).contains("бет-0.pdf", "бет-1.pdf", "бет-2.pdf", "бет-3.pdf");
    }

    @Test
    void a_file_for_which_there_is_no_place_is_refused_with_a_word_on_choosing_it_again() throws Exception {
        var inside = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var first = new Thread(() -> uploads.run(chair.id(), () -> {
            inside.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException ending) {
                throw new IllegalStateException(ending);
            }
        }));
        first.start();
        inside.await();
        var waiting = List.of(
                new Thread(() -> uploads.run(chair.id(), () -> {})),
                new Thread(() -> uploads.run(chair.id(), () -> {})));
        try {
            for (Thread upload : waiting) {
                upload.start();
                while (upload.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
            }
            String page = seeAfter(press("next", file("CHARTER", "жарғы.pdf"), file("CHARTER", "2.pdf")));
            assertThat(page)
                    .contains("жарғы.pdf: Қазір бірден көп файл жіберіліп жатыр")
                    .contains("2.pdf: Қазір");
        } finally {
            mayEnd.countDown();
            first.join();
            for (Thread upload : waiting) {
                upload.join();
            }
        }
        assertThat(names()).doesNotContain("жарғы.pdf");
    }

    @Test
    void whichever_button_is_pressed_every_chosen_file_is_stored() {
        assertThat(press(
                        "next",
                        file("CHARTER", "жарғы.pdf"),
                        file("CHARTER", "2-бет.pdf"),
                        file("MEMBERS_CONSENT", "к.pdf")))
                .hasRedirectedUrl("/cabinet/applications/" + id + "/check");
        assertThat(names()).contains("жарғы.pdf", "2-бет.pdf", "к.pdf");
        assertThat(press("list", file("CHARTER", "3-бет.pdf"))).hasRedirectedUrl("/cabinet/applications/" + id);
        assertThat(names()).contains("3-бет.pdf");
        assertThat(press("next", new MockMultipartFile("CHARTER", "", null, new byte[0])))
                .as("nothing chosen")
                .hasRedirectedUrl("/cabinet/applications/" + id + "/check");
    }

    @Test
    void the_page_comes_back_to_the_document_and_says_what_was_stored_and_what_was_not() {
        var answer = press(
                "CHARTER",
                file("CHARTER", "жарғы.pdf"),
                new MockMultipartFile("CHARTER", "жартысы.pdf", null, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        assertThat(answer).hasRedirectedUrl("/cabinet/applications/" + id + "/documents#CHARTER");
        String page = seeAfter(answer);
        assertThat(page)
                .containsPattern("(?s)id=\"CHARTER\".*Сақталды: жарғы\\.pdf.*id=\"FOUNDING_CONTRACT\"")
                .containsPattern("(?s)id=\"error-CHARTER\".{0,300}жартысы\\.pdf: Файл бүлінген немесе толық емес")
                .doesNotContain("error-FOUNDING_CONTRACT");
        assertThat(names()).contains("жарғы.pdf").doesNotContain("жартысы.pdf");
    }

    @Test
    void a_refused_file_keeps_the_page_whichever_button_is_pressed() {
        assertThat(press(
                        "next",
                        file("CHARTER", "жарғы.pdf"),
                        new MockMultipartFile("MEMBERS_CONSENT", "а.exe", null, new byte[] {'M', 'Z'})))
                .hasRedirectedUrl("/cabinet/applications/" + id + "/documents#MEMBERS_CONSENT");
        assertThat(names()).contains("жарғы.pdf");
    }

    @Test
    void attach_without_a_file_says_so_by_its_document() {
        var answer = press("CHARTER", new MockMultipartFile("CHARTER", "", null, new byte[0]));
        assertThat(seeAfter(answer)).containsPattern("(?s)id=\"error-CHARTER\".{0,300}Файл таңдалмаған");
    }

    @Test
    void the_same_file_twice_is_kept_once_and_the_page_says_that_it_is_there() {
        press("CHARTER", file("CHARTER", "жарғы.pdf"));
        var again = press("CHARTER", file("CHARTER", "жарғы (2).pdf", "жарғы.pdf"), file("CHARTER", "2-бет.pdf"));
        assertThat(again).hasRedirectedUrl("/cabinet/applications/" + id + "/documents#CHARTER");
        assertThat(seeAfter(again))
                .containsPattern("(?s)id=\"CHARTER\".*бұрыннан осында бар[^<]*жарғы\\.pdf.*id=\"FOUNDING_CONTRACT\"")
                .contains("Сақталды: 2-бет.pdf")
                .doesNotContain("error-CHARTER", "жарғы (2).pdf");
        assertThat(names()).containsOnlyOnce("жарғы.pdf", "2-бет.pdf");
        assertThat(press("next", file("CHARTER", "жарғы.pdf")))
                .as("nothing stands in the way")
                .hasRedirectedUrl("/cabinet/applications/" + id + "/check");
    }

    @Test
    void different_documents_may_be_one_file_and_what_was_removed_may_be_added_again() {
        press("CHARTER", file("CHARTER", "бәрі.pdf"), file("FOUNDING_CONTRACT", "бәрі.pdf"));
        assertThat(names()).filteredOn("бәрі.pdf"::equals).hasSize(2);
        documents.files(id).get("CHARTER").stream()
                .filter(file -> file.getName().equals("бәрі.pdf"))
                .forEach(file -> documents.remove(people.actor(chair), id, file.getId()));
        press("CHARTER", file("CHARTER", "бәрі.pdf"));
        assertThat(names()).filteredOn("бәрі.pdf"::equals).hasSize(2);
    }

    @Test
    void the_same_file_sent_twice_at_the_same_moment_is_kept_once() throws Exception {
        var second = moments.meanwhile(() -> add("бір.pdf"), () -> add("бір.pdf"));
        assertThat(second.get().before()).isTrue();
        assertThat(names()).containsOnlyOnce("бір.pdf");
    }

    private ApplicationDocuments.Added add(String name) {
        return documents.add(people.actor(chair), id, "CHARTER", name, SampleFiles.resource(content(name)));
    }

    private static MockMultipartFile file(String kind, String name) {
        return file(kind, name, name);
    }

    private static MockMultipartFile file(String kind, String name, String of) {
        return new MockMultipartFile(kind, name, null, content(of));
    }

    /** A PDF that is another one for another word. */
    private static byte[] content(String of) {
        return SampleFiles.pdf("4 0 obj<</Length %s>>endobj\n".formatted(Integer.toUnsignedString(of.hashCode())));
    }

    private MvcTestResult press(String go, MockMultipartFile... files) {
        var request = pages.post()
                .uri("/cabinet/applications/" + id + "/documents")
                .with(People.signedIn(chair))
                .with(csrf())
                .multipart();
        for (MockMultipartFile file : files) {
            request = request.file(file);
        }
        return request.param("_owner", chair.id().toString()).param("_go", go).exchange();
    }

    private String seeAfter(MvcTestResult answer) {
        var page = pages.get()
                .uri("/cabinet/applications/" + id + "/documents")
                .with(People.signedIn(chair))
                .cookie(answer.getResponse().getCookies())
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private List<String> names() {
        return documents.files(id).values().stream()
                .flatMap(List::stream)
                .map(StoredFile::getName)
                .toList();
    }
}
