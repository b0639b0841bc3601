package kz.yntymaq.application.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class UnfinishedApplicationsTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_cabinet_leads_a_chair_first_to_what_is_to_be_corrected_then_to_a_draft_and_a_member_to_neither() {
        Someone chair = people.villager();
        Someone member = people.villager();
        List<UUID> drafts = new ReadyDrafts(jdbc)
                .make(
                        2,
                        chair.id(),
                        List.of(member.id(), people.villager().id()),
                        Places.ZERENDI_VILLAGE,
                        BigDecimal.TEN);
        assertThat(first(chair)).contains("Өтінімді толтырып бітіріңіз", "Өтінімді жалғастыру");

        jdbc.sql("""
                update loan_application set state = 'CORRECTION_ASKED', stage = 'DOCUMENT_CHECK', acting_level = 'DISTRICT', stage_kind = 'CHECK', edition_id = 'AA-2026-04-22', mci = 4325, number = 'AA-2026-11-000901',
                       queue_year = 2026, queue_place = 901, submitted_at = now(),
                       registered_on = date '2026-11-23', clock_stopped_on = date '2026-11-24' where id = ?""").param(drafts.get(0)).update();
        assertThat(first(chair))
                .contains("Өтінімді түзетіңіз", "/cabinet/applications/" + drafts.get(0))
                .doesNotContain("Профильді толтырыңыз");
        assertThat(first(member)).doesNotContain("Өтінімді түзетіңіз", "толтырып бітіріңіз");
        assertThat(cabinet(member)).contains("Өтінімнің қараламасын көру").doesNotContain("Өтінімді жалғастыру");
    }

    /** What stands first on the cabinet's page. */
    private String first(Someone person) {
        String page = cabinet(person);
        int from = page.indexOf("class=\"y-box\"");
        return page.substring(from, page.indexOf("<section", from));
    }

    private String cabinet(Someone person) {
        var answer = pages.get().uri("/cabinet").with(People.signedIn(person)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
