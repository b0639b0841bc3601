package kz.yntymaq.cooperative.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The count of names a chair asks for is never held while rows are waited for. */
@PortalTest
class NamedAccountsTest {

    @Autowired
    NamedAccounts named;

    @Autowired
    Interleaving interleaving;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private static Iin iin(Someone person) {
        return Iin.parse(person.iin()).orElseThrow();
    }

    /**
     * The circle would be: one holds a row and waits for the count, another holds the count and waits for the row. The database
     * does not see it, as the count is taken by another connection. So nothing may hold the count: who found somebody and has
     * not committed yet keeps nobody else from counting.
     */
    @Test
    void who_found_somebody_and_still_works_keeps_nobody_from_asking() throws Exception {
        Someone asks = people.villager();
        Someone one = people.villager();
        var other =
                interleaving.meanwhile(() -> named.find(asks.id(), one.name().full(), iin(one)), () -> {
                    assertThat(jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and granted")
                                    .query(Integer.class)
                                    .single())
                            .as("counts that are held")
                            .isZero();
                    return named.find(asks.id(), one.name().full(), iin(one));
                });
        assertThat(other.get()).isEqualTo(one.id());
    }

    @Test
    void what_is_not_found_is_counted_and_after_that_many_a_day_nothing_is_found() {
        UUID asks = people.villager().id();
        Someone one = people.villager();
        for (int times = 0; times < NamedAccounts.MOST_A_DAY; times++) {
            named.find(asks, one.name().full(), iin(one));
            assertThatThrownBy(() -> named.find(asks, "Басқа Адам", iin(one)))
                    .isInstanceOf(FieldViolationException.class);
        }
        for (String name : List.of(one.name().full(), "Басқа Адам")) {
            assertThatThrownBy(() -> named.find(asks, name, iin(one)))
                    .isInstanceOfSatisfying(
                            RuleViolationException.class,
                            refused -> assertThat(refused.key()).isEqualTo("error.too-often"));
        }
    }
}
