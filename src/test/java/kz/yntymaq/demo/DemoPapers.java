package kz.yntymaq.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The papers of one co-operative of the demonstration, saved by its chair and read: they last, and can be read aloud and copied from. */
final class DemoPapers {

    private final JdbcClient jdbc;
    private final MockMvcTester pages;
    private final Someone chair;
    private final String home;

    DemoPapers(ApplicationContext portal) {
        this.jdbc = portal.getBean(JdbcClient.class);
        this.pages = MockMvcTester.from(
                (WebApplicationContext) portal,
                builder -> ((ConfigurableMockMvcBuilder<?>) builder)
                        .apply(springSecurity())
                        .build());
        UUID cooperative = jdbc.sql("select id from cooperative where name_kk = 'Береке-Зеренді'")
                .query(UUID.class)
                .single();
        UUID leads = jdbc.sql("select chair_id from cooperative where id = ?")
                .param(cooperative)
                .query(UUID.class)
                .single();
        this.chair = new Someone(leads, "820101309013", new PersonName("Бекұлов", "Асан", null));
        this.home = "/cabinet/cooperatives/" + cooperative;
    }

    void areReadInBothLanguages() throws Exception {
        Map<String, List<String>> said = new LinkedHashMap<>();
        said.put(home + "/charter.pdf", List.of("жарғысы", "Устав", "1. Фирмалық атауы", "20. "));
        said.put(home + "/contract.pdf", List.of("құрылтай шарты", "Учредительный договор", "ақшамен", "деньгами"));
        said.put(home + "/minutes.pdf", List.of("хаттамасы", "Протокол", "Күн тәртібі", "Повестка дня"));
        said.put(home + "/founders.pdf", List.of("құрылтайшыларының тізімі", "Список учредителей"));
        said.put(
                home + "/meetings/" + held() + "/minutes.pdf",
                List.of("жалпы жиналысының хаттамасы", "Протокол общего"));
        said.put(home + "/share/book.pdf", List.of("мүше кітапшасы", "Членская книжка"));
        said.put(extract(), List.of("үзінді көшірме", "Выписка", "/verify/"));
        for (Map.Entry<String, List<String>> paper : said.entrySet()) {
            MvcTestResult answer =
                    pages.get().uri(paper.getKey()).with(People.signedIn(chair)).exchange();
            assertThat(answer).as(paper.getKey()).hasStatusOk().hasContentType("application/pdf");
            byte[] file = answer.getResponse().getContentAsByteArray();
            assertThat(PdfA.broken(file)).as(paper.getKey()).isEmpty();
            assertThat(PdfA.unreadable(file)).as(paper.getKey()).isEmpty();
            try (var document = Loader.loadPDF(file)) {
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                        .as(paper.getKey())
                        .contains(paper.getValue())
                        .contains("Береке-Зеренд")
                        .doesNotContain("??", "{0");
            }
        }
    }

    private UUID held() {
        return jdbc.sql("""
                select m.id from cooperative_meeting m join voting_sitting s on s.id = m.id
                 where m.cooperative_id = cast(? as uuid) and s.closed_at is not null order by s.closed_at limit 1""")
                .param(home.substring(home.lastIndexOf('/') + 1))
                .query(UUID.class)
                .single();
    }

    private String extract() {
        String made = pages.post()
                .uri(home + "/extract")
                .with(People.signedIn(chair))
                .with(csrf())
                .param("kind", "REGISTER")
                .param("_owner", chair.id().toString())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        return Objects.requireNonNull(made).replaceAll("\\?.*", "") + "/extract.pdf";
    }
}
