package kz.yntymaq.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Office;
import kz.yntymaq.account.Offices;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.page.NotFoundException;
import kz.yntymaq.page.RefusedException;
import kz.yntymaq.page.StaleEditException;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class AdministrationTest {

    @Autowired
    Administration administration;

    @Autowired
    Territories territories;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester pages;

    private Someone administrator;
    private Actor country;
    private Someone ofOblast;
    private Actor akmola;

    @BeforeEach
    void administrators() {
        administrator = people.administrator();
        country = people.actor(administrator);
        UUID office = offices.create(country, Office.Kind.ADMINISTRATION, "Ә", "А", Places.AKMOLA);
        ofOblast = people.villager();
        offices.appoint(country, office, new Iin(ofOblast.iin()), null, UUID.randomUUID());
        akmola = people.actor(ofOblast);
    }

    @Test
    void a_marked_town_is_eligible_until_the_mark_is_taken_off() {
        administration.markSmallTown(country, Places.MAKINSK_TOWN, true, town().getVersion());
        assertThat(town().isEligible()).isTrue();
        administration.markSmallTown(akmola, Places.MAKINSK_TOWN, false, town().getVersion());
        assertThat(town().isEligible()).isFalse();
    }

    @Test
    void a_second_editor_of_a_mark_is_told() {
        int version = town().getVersion();
        administration.markSmallTown(country, Places.MAKINSK_TOWN, true, version);
        assertThatExceptionOfType(StaleEditException.class)
                .isThrownBy(() -> administration.markSmallTown(country, Places.MAKINSK_TOWN, true, version));
        administration.markSmallTown(country, Places.MAKINSK_TOWN, false, town().getVersion());
    }

    @Test
    void a_district_is_no_small_town() {
        int version = territories.find(Places.ZERENDI).orElseThrow().getVersion();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> administration.markSmallTown(country, Places.ZERENDI, true, version));
    }

    @Test
    void an_oblasts_administrator_marks_only_within_it_and_sees_neither_import_nor_audit() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> administration.markSmallTown(akmola, Places.SAIRAM_KARAMURT, true, 0));
        for (String address : new String[] {"/admin/territories/import", "/admin/audit"}) {
            assertThat(pages.get().uri(address).with(People.signedIn(ofOblast))).hasStatus(404);
            assertThat(pages.get().uri(address).with(People.signedIn(administrator))).hasStatusOk();
        }
        assertThat(pages.get().uri("/admin").with(People.signedIn(ofOblast))).bodyText()
                .contains("/admin/offices").doesNotContain("/admin/audit");
    }

    @Test
    void an_uploaded_file_leads_to_the_page_that_tells_what_is_wrong_with_it() {
        var answer = pages.post().uri("/admin/territories/import").multipart()
                .file(new MockMultipartFile("file", "kato.csv", "text/csv", "a,b\n".getBytes()))
                .with(People.signedIn(administrator)).with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange().getResponse();
        assertThat(answer.getRedirectedUrl()).startsWith("/admin/territories/import/");
        assertThat(pages.get().uri(answer.getRedirectedUrl() + "?lang=en").with(People.signedIn(administrator)))
                .bodyText().contains("The columns are different: a,b");
    }

    @Test
    void todays_entries_of_the_log_are_listed_newest_first_and_the_chain_is_whole() {
        assertThat(administration.verifyAudit(country).isWhole()).isTrue();
        var entries = administration.auditEntries(country, clock.today(), null, null).rows();
        assertThat(entries.get(0).action()).isEqualTo("audit.verified");
        assertThat(administration.auditEntries(country, clock.today(), "account.appointed", null).rows())
                .isNotEmpty().allMatch(entry -> entry.action().equals("account.appointed"));
        assertThat(administration.auditEntries(country, clock.today().plusDays(1), null, null).isEmpty()).isTrue();
    }

    private Territory town() {
        return territories.find(Places.MAKINSK_TOWN).orElseThrow();
    }
}
