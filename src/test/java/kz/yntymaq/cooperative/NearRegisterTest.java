package kz.yntymaq.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeRegister.Filter;
import kz.yntymaq.cooperative.CooperativeRegister.Order;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register as somebody reads it who lives somewhere: the nearest first, and every co-operative once. */
@PortalTest
class NearRegisterTest {

    private static final Filter ALL = new Filter(null, null, null, null);

    @Autowired
    CooperativeRegister register;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_own_village_comes_first_then_the_okrug_then_the_oblast_then_all_others() {
        UUID far = fixtures.active(Places.SAIRAM_KARAMURT).id();
        UUID oblast = fixtures.active(Places.BURABAY_KATARKOL).id();
        UUID okrug = fixtures.active(Places.ZERENDI_AIDARLY).id();
        UUID village = fixtures.active(Places.ZERENDI_VILLAGE).id();

        List<UUID> read = read(Order.near(Places.ZERENDI_VILLAGE));

        assertThat(read).containsSubsequence(village, okrug, oblast, far);
        assertThat(read(Order.near(Places.SAIRAM_KARAMURT))).containsSubsequence(far, village);
    }

    @Test
    void every_cooperative_is_listed_once_whatever_the_order_and_the_page() {
        UUID template = fixtures.active(Places.ZERENDI_VILLAGE).id();
        for (String seat : List.of(Places.ZERENDI_VILLAGE, Places.ZERENDI_AIDARLY, Places.SAIRAM_KARAMURT)) {
            copies(template, seat, KeyPage.SIZE + 3);
        }

        List<UUID> near = read(Order.near(Places.ZERENDI_AIDARLY));

        assertThat(near).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(read(Order.BY_NAME));
        assertThat(register.list(ALL, Order.near(Places.ZERENDI_AIDARLY), "1.5~" + template)
                        .page()
                        .rows())
                .as("a place in the list that somebody typed")
                .isNotEmpty();
        assertThat(register.list(ALL, Order.near(Places.ZERENDI_AIDARLY), "3000000000~" + template)
                        .page()
                        .rows())
                .isEmpty();
    }

    /** Active co-operatives with a seat there, made as rows: only how they are listed matters. */
    private void copies(UUID template, String seat, int many) {
        jdbc.sql("""
                insert into cooperative (id, name_kk, name_ru, seat_code, oblast_code, district_code, state, chair_id,
                    first_chair_id, meeting_on, meeting_place, bin, registered_on, created_at, changed_at, changed_by)
                select gen_random_uuid(), 'Қосымша ' || t.code || n, 'Ещё ' || t.code || n, t.code, t.oblast_code,
                       t.district_code, c.state, c.chair_id, c.first_chair_id, c.meeting_on, c.meeting_place,
                       '240540' || substr(t.code, 5, 3) || lpad(cast(n as text), 3, '0'), c.registered_on, c.created_at,
                       c.changed_at, c.changed_by
                  from cooperative c, generate_series(1, :many) n, territory_v t where c.id = :template and t.code = :seat""")
                .param("many", many)
                .param("template", template)
                .param("seat", seat)
                .update();
    }

    private List<UUID> read(Order order) {
        var read = new ArrayList<UUID>();
        @Nullable String after = null;
        do {
            KeyPage<CooperativeRegister.Row> page =
                    register.list(ALL, order, after).page();
            page.rows().forEach(row -> read.add(row.id()));
            after = page.next();
        } while (after != null);
        return read;
    }
}
