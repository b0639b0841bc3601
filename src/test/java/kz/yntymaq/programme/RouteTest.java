package kz.yntymaq.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.route.Stage;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class RouteTest {

    @Autowired
    Programmes programmes;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_database_knows_each_stage_and_who_acts_at_it() {
        assertThat(jdbc.sql("select stage || ' ' || acting_level from route_stage")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Stage.values())
                        .map(stage -> stage + " " + stage.level())
                        .toList());
    }

    @Test
    void each_stage_has_its_days_and_the_last_one_decides() {
        var edition = programmes.editionInForce(Programmes.AUYL_AMANATY, clock.today());
        assertThat(Stage.values())
                .allSatisfy(stage ->
                        assertThat(edition.figure(stage.deadline()).whole()).isPositive());
        assertThat(List.of(Stage.values()))
                .last()
                .matches(stage -> stage.kind() == Stage.Kind.DECISION)
                .matches(stage -> stage.next().isEmpty());
    }
}
