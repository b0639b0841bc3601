package kz.yntymaq.programme;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an administrator types or presses by mistake is asked about before it is done. */
@PortalTest
class SecondLookTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Programmes programmes;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothing_is_known_of_next_year() {
        jdbc.sql("delete from mrp where year = 2027").update();
    }

    @Test
    void a_digit_too_many_is_asked_about_before_it_is_saved() {
        Someone administrator = people.administrator();
        String cheap = String.valueOf(programmes.mrp(2026).orElseThrow().longValueExact());
        var refused = set(administrator, cheap + "0", null);
        assertThat(refused).hasRedirectedUrl("/admin/mrp/2027");
        assertThat(pages.get()
                        .uri("/admin/mrp/2027?lang=en")
                        .with(signedIn(administrator))
                        .cookie(refused.getResponse().getCookies()))
                .bodyText()
                .contains("name=\"confirmed\"", "by more than a factor of two");
        assertThat(set(administrator, cheap + "0", "true")).hasRedirectedUrl("/admin/mrp");
        assertThat(programmes.mrp(2027).orElseThrow()).isEqualByComparingTo(cheap + "0");
    }

    private MvcTestResult set(Someone administrator, String tenge, @Nullable String confirmed) {
        var request = pages.post()
                .uri("/admin/mrp/2027")
                .with(csrf())
                .with(signedIn(administrator))
                .param("_owner", administrator.id().toString())
                .param("version", "")
                .param("tenge", tenge)
                .param("sourceKk", "Заң")
                .param("sourceRu", "Закон");
        return (confirmed == null ? request : request.param("confirmed", confirmed)).exchange();
    }

    @Test
    void a_limit_is_typed_in_whole_tenge() {
        Someone administrator = people.administrator();
        var refused = pages.post()
                .uri("/admin/limits/2026/" + Places.AKMOLA)
                .with(csrf())
                .with(signedIn(administrator))
                .param("_owner", administrator.id().toString())
                .param("version", "")
                .param("allotted", "1 600 000 000,50")
                .exchange();
        assertThat(pages.get()
                        .uri("/admin/limits/2026/" + Places.AKMOLA + "?lang=en")
                        .with(signedIn(administrator))
                        .cookie(refused.getResponse().getCookies()))
                .bodyText()
                .contains("whole tenge, without tiyn");
    }

    @Test
    void a_day_is_taken_off_the_list_and_an_account_closed_only_after_a_second_look() {
        Someone administrator = people.administrator();
        jdbc.sql("insert into calendar_day (day, kind, note_kk, note_ru) values ('2027-03-08', 'DAY_OFF', 'Ә', 'Ж') "
                        + "on conflict do nothing")
                .update();
        assertThat(pages.get().uri("/admin/calendar/2027?lang=en").with(signedIn(administrator)))
                .bodyText()
                .containsPattern("<details[^>]*><summary>(?s:.)*Yes, take off the list: 8 March 2027");
        Someone villager = people.villager();
        assertThat(pages.get()
                        .uri("/admin/people/" + villager.id() + "?lang=en")
                        .with(signedIn(administrator)))
                .bodyText()
                .containsPattern("<details(?s:.)*Yes, close the account: "
                        + villager.name().full());
    }
}
