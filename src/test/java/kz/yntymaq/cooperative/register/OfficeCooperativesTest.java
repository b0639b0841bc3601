package kz.yntymaq.cooperative.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class OfficeCooperativesTest {

    @Autowired
    OfficeCooperatives office;

    @Autowired
    Fixtures cooperations;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_office_lists_the_cooperatives_of_its_own_places_only() {
        UUID id = cooperations.founding(Places.ZERENDI_VILLAGE, 1).id();
        assertThat(listed(people.official(Places.BURABAY))).doesNotContain(id);
        assertThat(listed(people.official(Places.ZERENDI))).contains(id);
    }

    /** All pages: other tests leave co-operatives in the same places. */
    private List<UUID> listed(Someone official) {
        var listed = new ArrayList<UUID>();
        KeyPage<OfficeCooperatives.Row> page = null;
        do {
            page = office.findVisibleTo(people.actor(official), null, false, page == null ? null : page.next());
            page.rows().forEach(row -> listed.add(row.id()));
        } while (page.next() != null);
        return listed;
    }

    @Test
    void the_next_page_goes_on_although_the_last_row_has_changed_since() {
        var all = new ArrayList<UUID>();
        for (int i = 0; i < KeyPage.SIZE + 2; i++) {
            all.add(cooperations.founding(Places.ZERENDI_VILLAGE, 1).id());
        }
        Actor official = people.actor(people.official(Places.ZERENDI));
        KeyPage<OfficeCooperatives.Row> first = office.findVisibleTo(official, null, false, null);
        UUID last = first.rows().get(KeyPage.SIZE - 1).id();
        jdbc.sql("update cooperative set changed_at = changed_at + interval '1 hour' where id = ?")
                .param(last)
                .update();

        var rest = office.findVisibleTo(official, null, false, first.next()).rows();

        first.rows().forEach(row -> all.remove(row.id()));
        assertThat(rest)
                .extracting(OfficeCooperatives.Row::id)
                .containsAll(all)
                .hasSize(all.size() + 1)
                .endsWith(last);
    }
}
