package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import kz.yntymaq.support.Cooperations;
import kz.yntymaq.support.Cooperations.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
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

    private static final String EXPECTED = """
            route                              visitor farmer member chair district oblast operator auditor admin foreign
            /                                  200     200    200    200   200      200    200      200     200   200
            /privacy                           200     200    200    200   200      200    200      200     200   200
            /session                           204     204    204    204   204      204    204      204     204   204
            /places                            200     200    200    200   200      200    200      200     200   200
            /places/choose                     404     404    404    404   404      404    404      404     404   404
            /support                           200     200    200    200   200      200    200      200     200   200
            /cooperatives                      200     200    200    200   200      200    200      200     200   200
            /cooperatives/{id}                 200     200    200    200   200      200    200      200     200   200
            /register                          200     200    200    200   200      200    200      200     200   200
            /password/{token}                  404     404    404    404   404      404    404      404     404   404
            /sign-in                           200     302    302    302   302      302    302      302     302   302

            /cabinet/password                  302     200    200    200   200      200    200      200     200   200
            /cabinet/inbox                     302     200    200    200   200      200    200      200     200   200
            /cabinet                           302     200    200    200   200      200    200      200     200   200
            /cabinet/profile                   302     200    200    200   200      200    200      200     200   200
            /cabinet/contacts                  302     200    200    200   200      200    200      200     200   200
            /cabinet/cooperatives/new          302     200    200    200   200      200    200      200     200   200
            /cabinet/cooperatives/{id}         302     404    200    200   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/edit    302     404    404    404   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/close   302     404    404    404   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/invite  302     404    404    404   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/registration 302 404   404    302   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/minutes 302     404    200    200   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/founders 302    404    200    200   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/join    302     200    302    302   200      200    200      200     200   200
            /cabinet/cooperatives/{id}/leave   302     404    200    200   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/members 302     404    404    200   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/chair   302     404    404    200   404      404    404      404     404   404
            /cabinet/cooperatives/{id}/members/{member}/decision 302 404 404 404 404 404   404      404     404   404
            /cabinet/cooperatives/{id}/members/{member}/payment  302 404 404 404 404 404   404      404     404   404
            /cabinet/cooperatives/{id}/members/{member}/exit     302 404 404 404 404 404   404      404     404   404
            /cabinet/invitations/{id}          302     200    200    200   200      200    200      200     200   200
            /invitation/{token}                302     200    200    200   200      200    200      200     200   200
            /files/{id}                        302     404    404    404   404      404    404      404     404   404

            /office                            302     403    403    403   200      200    200      200     403   200
            /office/applications/{id}          302     403    403    403   404      404    404      404     403   404
            /office/applications/{id}/check    302     403    403    403   302      302    302      302     403   302
            /office/applications/{id}/corrections 302  403    403    403   404      404    404      404     403   404
            /office/applications/{id}/conclusion 302   403    403    403   404      404    404      404     403   404
            /office/applications/{id}/refusal  302     403    403    403   404      404    404      404     403   404
            /office/applications/{id}/approval 302     403    403    403   404      404    404      404     403   404
            /office/cooperatives               302     403    403    403   200      200    200      200     403   200
            /office/cooperatives/{id}          302     403    403    403   200      200    200      200     403   404

            /admin                             302     403    403    403   403      403    403      403     200   403
            /admin/audit                       302     403    403    403   403      403    403      403     200   403
            /admin/territories                 302     403    403    403   403      403    403      403     200   403
            /admin/territories/{code}          302     403    403    403   403      403    403      403     200   403
            /admin/territories/import          302     403    403    403   403      403    403      403     200   403
            /admin/territories/import/{id}     302     403    403    403   403      403    403      403     404   403
            /admin/offices                     302     403    403    403   403      403    403      403     200   403
            /admin/offices/new                 302     403    403    403   403      403    403      403     200   403
            /admin/offices/{id}                302     403    403    403   403      403    403      403     200   403
            /admin/offices/{id}/name           302     403    403    403   403      403    403      403     200   403
            /admin/offices/{id}/appoint        302     403    403    403   403      403    403      403     200   403
            /admin/offices/{id}/people/{appointment} 302 403  403    403   403      403    403      403     200   403
            /admin/calendar                    302     403    403    403   403      403    403      403     302   403
            /admin/calendar/{year}             302     403    403    403   403      403    403      403     200   403
            /admin/mrp                         302     403    403    403   403      403    403      403     200   403
            /admin/mrp/{year}                  302     403    403    403   403      403    403      403     200   403
            /admin/limits                      302     403    403    403   403      403    403      403     302   403
            /admin/limits/{year}               302     403    403    403   403      403    403      403     200   403
            /admin/limits/{year}/{oblast}      302     403    403    403   403      403    403      403     200   403
            """;

    @Autowired
    MockMvcTester pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    People people;

    @Autowired
    Cooperations cooperations;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private Made cooperative;

    @Test
    void every_role_gets_the_answer_that_the_table_says() {
        List<String> lines = EXPECTED.lines().filter(line -> !line.isBlank()).toList();
        List<String> roles = List.of(lines.get(0).trim().split("\\s+")).subList(1, 11);
        cooperative = cooperations.active(Places.ZERENDI_VILLAGE);
        Map<String, @Nullable Someone> who = everyone(cooperative);
        var wrong = new ArrayList<String>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = List.of(line.trim().split("\\s+"));
            for (int i = 0; i < roles.size(); i++) {
                int answered = open(address(row.get(0)), who.get(roles.get(i)));
                if (answered != Integer.parseInt(row.get(i + 1))) {
                    wrong.add("%s as %s: %d, not %s".formatted(row.get(0), roles.get(i), answered, row.get(i + 1)));
                }
            }
        }
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
        EXPECTED.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> inTable.add(line.trim().split("\\s+")[0]));
        assertThat(there).as("pages; add a row to the table for a new one").isEqualTo(inTable);
    }

    @Test
    void an_address_that_nobody_thought_of_is_refused() {
        assertThat(open("/cabinet/nothing-here", people.villager())).isEqualTo(404);
        assertThat(open("/nothing-here", null)).isEqualTo(404);
        assertThat(open("/nothing-here", people.administrator())).isEqualTo(404);
        assertThat(open("/actuator/env", people.administrator())).isEqualTo(404);
        assertThat(open("/actuator/health", null)).isEqualTo(200);
    }

    private Map<String, @Nullable Someone> everyone(Made cooperative) {
        var who = new LinkedHashMap<String, @Nullable Someone>();
        who.put("visitor", null);
        who.put("farmer", people.villager(Places.ZERENDI_AIDARLY));
        who.put("member", cooperative.member());
        who.put("chair", cooperative.chair());
        who.put("district", people.official(Places.ZERENDI));
        who.put("oblast", people.official(Places.AKMOLA));
        who.put("operator", people.operatorOfficer(Places.AKMOLA));
        who.put("auditor", people.auditor());
        who.put("admin", people.administrator());
        who.put("foreign", people.official(Places.SAIRAM));
        return who;
    }

    /** The address of a page, about something that is there. */
    private String address(String route) {
        String id = route.startsWith("/admin/offices")
                ? any("office")
                : route.contains("cooperatives/{id}") ? cooperative.id().toString() : UUID.randomUUID().toString();
        return route.replace("{id}", id)
                .replace("{appointment}", route.contains("{appointment}") ? any("appointment where office_id = '" + id + "'") : "")
                .replace("{member}", route.contains("{member}") ? any("membership where cooperative_id = '" + id + "'") : "")
                .replace("{code}", Places.ZERENDI)
                .replace("{year}", "2026")
                .replace("{oblast}", Places.AKMOLA)
                .replace("{token}", "no-such-token");
    }

    private String any(String table) {
        return jdbc.sql("select id from " + table + " order by id limit 1").query(UUID.class).single().toString();
    }

    private int open(String address, @Nullable Someone person) {
        var request = pages.get().uri(address);
        return (person == null ? request : request.with(People.signedIn(person))).exchange().getResponse().getStatus();
    }
}
