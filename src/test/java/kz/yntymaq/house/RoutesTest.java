package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.TreeSet;
import kz.yntymaq.application.Applications;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every role opens every page. A new page without a row here fails the test, so that nobody forgets
 * to say who may open it. 302 is the way to the sign-in (for a visitor) or on to another page.
 */
@PortalTest
class RoutesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    People people;

    @Autowired
    Fixtures cooperations;

    @Autowired
    Applications applications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    @Test
    void every_role_gets_the_answer_that_the_table_says() {
        Scene scene = Scene.set(people, cooperations, applications, jdbc);
        var wrong = new ArrayList<String>();
        Routes.expected()
                .forEach((route, roles) -> roles.forEach((role, expected) -> {
                    int answered = open(scene.address(route), scene.who(role));
                    if (answered != expected) {
                        wrong.add("%s as %s: %d, not %d".formatted(route, role, answered, expected));
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_table_has_exactly_the_pages_that_there_are() {
        var there = new TreeSet<String>();
        routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .forEach(route -> route.getPatternValues()
                        .forEach(pattern -> there.add(pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}"))));
        var inTable = new TreeSet<String>();
        inTable.addAll(Routes.expected().keySet());
        assertThat(there).as("pages; add a row to the table for a new one").isEqualTo(inTable);
    }

    @Test
    void an_address_that_nobody_thought_of_is_refused() {
        assertThat(open("/cabinet/nothing-here", people.villager())).isEqualTo(404);
        assertThat(open("/nothing-here", null)).isEqualTo(404);
        assertThat(open("/nothing-here", people.administrator())).isEqualTo(404);
        assertThat(open("/actuator/env", people.administrator())).isEqualTo(404);
        assertThat(open("/actuator/prometheus", people.administrator())).isEqualTo(404);
        assertThat(open("/actuator/metrics", people.administrator())).isEqualTo(404);
        assertThat(open("/actuator", people.administrator())).isEqualTo(404);
        assertThat(open("/actuator/health", null)).isEqualTo(200);
        assertThat(open("/livez", null)).isEqualTo(200);
        assertThat(open("/readyz", null)).isEqualTo(200);
    }

    @Test
    void nothing_is_measured_unless_it_is_asked_for() {
        assertThat(portal.getBeanNamesForType(MeterRegistry.class)).isEmpty();
        assertThat(portal.getBeanNamesForType(ObservationRegistry.class)).isEmpty();
    }

    private int open(String address, @Nullable Someone person) {
        var request = pages.get().uri(address);
        return (person == null ? request : request.with(People.signedIn(person)))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
