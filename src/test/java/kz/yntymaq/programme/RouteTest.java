package kz.yntymaq.programme;

import static org.assertj.core.api.Assertions.assertThat;

import kz.yntymaq.programme.content.StageEntry.Kind;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Shipped;
import kz.yntymaq.programme.route.Route;
import kz.yntymaq.support.Stages;
import org.junit.jupiter.api.Test;

class RouteTest {

    @Test
    void each_stage_has_its_days_and_the_last_one_decides() {
        Edition edition = Shipped.edition("AA-2026-04-22");
        Route route = Route.of(edition);

        assertThat(route.stages()).isEqualTo(Stages.ALL);
        assertThat(route.entries())
                .allSatisfy(stage ->
                        assertThat(edition.figure(stage.days()).whole()).isPositive());
        assertThat(route.last().kind()).isEqualTo(Kind.DECISION);
        assertThat(route.next(Stages.CONCLUSION)).contains(Stages.DECISION);
        assertThat(route.next(route.last())).isEmpty();
    }
}
