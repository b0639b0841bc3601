package kz.yntymaq.territory;

import static org.assertj.core.api.Assertions.assertThat;

import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places are kept in memory for a minute. */
@PortalTest
class KnownPlacesTest {

    @Autowired
    Territories territories;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void as_it_was() {
        name("Зеренді ауданы");
        territories.forget();
    }

    @Test
    void what_somebody_types_as_a_place_does_not_become_one_of_the_lists() {
        territories.forget();
        for (String typed : new String[] {"oblasts", "beneath " + Places.AKMOLA, "", "11", "115600000 "}) {
            assertThat(territories.findPlace(typed)).isEmpty();
        }
        assertThat(territories.oblasts()).isNotEmpty();
        assertThat(territories.children(Places.AKMOLA)).isNotEmpty();
    }

    @Test
    void a_place_is_not_asked_for_again_until_it_changed() {
        assertThat(kazakhName()).isEqualTo("Зеренді ауданы");
        name("Жаңа атау");
        assertThat(kazakhName()).isEqualTo("Зеренді ауданы");
        territories.forget();
        assertThat(kazakhName()).isEqualTo("Жаңа атау");
    }

    private String kazakhName() {
        return territories.findPlace(Places.ZERENDI).orElseThrow().territory().name(Language.KK);
    }

    private void name(String name) {
        jdbc.sql("update territory set name_kk = ? where code = ?")
                .params(name, Places.ZERENDI)
                .update();
    }
}
