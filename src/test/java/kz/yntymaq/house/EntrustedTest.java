package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.application.Applications;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Helpers;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever acts for another presses everything, with a mandate of each kind: what it does not cover is not done. What may
 * be entrusted stands in this table and nowhere else; nobody adds to it by forgetting something.
 */
@PortalTest
class EntrustedTest {

    private static final String TABLE = """
            GET  /cabinet/profile                                 PERSON VIEW
            POST /cabinet/profile                                 PERSON PREPARE
            POST /cabinet/profile/ready                           PERSON PREPARE
            GET  /cabinet/applications/{id}                       COOPERATIVE VIEW
            GET  /cabinet/applications/{id}/receipt               COOPERATIVE VIEW
            GET  /cabinet/applications/{id}/check                 COOPERATIVE VIEW
            GET  /cabinet/applications/{id}/letters/{letter}      COOPERATIVE VIEW
            GET  /cabinet/applications/{id}/letters/{letter}/letter.pdf COOPERATIVE VIEW
            GET  /cabinet/applications/{id}/print                 COOPERATIVE VIEW
            GET  /cabinet/applications/{id}/print.pdf             COOPERATIVE VIEW
            GET  /files/{id}                                      COOPERATIVE VIEW
            GET  /files/{id}/shown                                COOPERATIVE VIEW
            GET  /files/{id}/small                                COOPERATIVE VIEW
            GET  /cabinet/applications/start                      COOPERATIVE PREPARE
            POST /cabinet/applications/start                      COOPERATIVE PREPARE
            POST /cabinet/applications/{id}/copy                  COOPERATIVE PREPARE
            POST /cabinet/applications/{id}/ready                 COOPERATIVE PREPARE
            GET  /cabinet/applications/{id}/{section}                COOPERATIVE PREPARE
            POST /cabinet/applications/{id}/{section}                COOPERATIVE PREPARE
            POST /cabinet/applications/{id}/{section}/rules          COOPERATIVE PREPARE
            GET  /cabinet/applications/{id}/documents             COOPERATIVE PREPARE
            POST /cabinet/applications/{id}/documents             COOPERATIVE PREPARE
            POST /cabinet/applications/{id}/documents/{file}/remove COOPERATIVE PREPARE
            GET  /cabinet/documents/{kind}/{id}/{purpose}         COOPERATIVE PREPARE
            GET  /cabinet/documents/{kind}/{id}/{purpose}/{file}  COOPERATIVE PREPARE
            POST /cabinet/documents/{kind}/{id}/{purpose}/{file}  COOPERATIVE PREPARE
            POST /cabinet/documents/{kind}/{id}/{purpose}/earlier COOPERATIVE PREPARE
            POST /cabinet/documents/{kind}/{id}/{purpose}/join    COOPERATIVE PREPARE
            POST /cabinet/documents/{kind}/{id}/{purpose}/take    COOPERATIVE PREPARE
            POST /cabinet/applications/{id}/check                 COOPERATIVE SUBMIT
            """;

    /** The helper's own, which a mandate has nothing to do with; and the way out. */
    private static final String HELPING = "/cabinet/helping";

    /** They change nothing but a form that is kept, or nobody is signed in to them. */
    private static final List<String> OF_NOBODY =
            List.of("/places/choose", "/ballot/{question}", "/ballot/{question}/check");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    People people;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Applications applications;

    @Autowired
    JdbcClient jdbc;

    private record Rule(Matter matter, Power power) {}

    private record Mandate(Matter matter, Power power) {

        boolean covers(@Nullable Rule rule) {
            return rule != null && rule.matter() == matter && power.includes(rule.power());
        }
    }

    @Test
    void the_handlers_say_what_the_table_says() {
        var said = new TreeMap<String, Rule>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            Entrusted entrusted = handler.getMethodAnnotation(Entrusted.class);
            if (entrusted != null) {
                assertThat(entrusted.of()).hasSize(1);
                route.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> route.getPatternValues()
                                .forEach(pattern -> said.put(
                                        method + " " + pattern,
                                        new Rule(entrusted.of()[0], entrusted.value()))));
            }
        });
        assertThat(said).isEqualTo(table());
    }

    @Test
    void every_press_and_every_protected_page_is_shut_to_a_mandate_that_does_not_cover_it() {
        Scene scene = Scene.set(people, cooperatives, applications, jdbc);
        Someone chair = Objects.requireNonNull(scene.who("chair"));
        UUID cooperative = jdbc.sql("select id from cooperative where chair_id = ?")
                .param(chair.id())
                .query(UUID.class)
                .single();
        var helpers = new Helpers(jdbc, port);
        var wrong = new ArrayList<String>();
        TreeSet<String> all = all();
        TreeMap<String, Rule> table = table();
        for (Mandate each : List.of(
                new Mandate(Matter.PERSON, Power.VIEW),
                new Mandate(Matter.PERSON, Power.PREPARE),
                new Mandate(Matter.COOPERATIVE, Power.VIEW),
                new Mandate(Matter.COOPERATIVE, Power.PREPARE),
                new Mandate(Matter.COOPERATIVE, Power.SUBMIT))) {
            Someone helper = people.villager();
            UUID mandate =
                    helpers.mandate(chair, helper, each.power(), each.matter() == Matter.PERSON ? null : cooperative);
            PlainBrowser browser = helpers.acting(helper, mandate);
            String token = PlainBrowser.hidden(browser.get(HELPING).body(), "_csrf");
            browser = browser.staying();
            String before = state();
            for (String route : all) {
                Rule rule = table.get(route);
                boolean shut = isShut(browser, press(browser, route, scene, chair, token));
                if (shut == each.covers(rule)) {
                    wrong.add(route + " under " + each + (shut ? " is shut" : " is open"));
                }
                String after = state();
                if (!each.covers(rule) && !after.equals(before)) {
                    wrong.add(route + " under " + each + " did something");
                }
                before = after;
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Every press, and every page behind the sign-in. */
    private TreeSet<String> all() {
        var all = new TreeSet<String>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> route.getPatternValues().stream()
                                .map(pattern -> pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}"))
                                .filter(path -> !path.startsWith(HELPING) && !OF_NOBODY.contains(path))
                                .filter(path -> method == RequestMethod.POST || isProtected(path))
                                .forEach(path -> all.add(method + " " + path))));
        assertThat(all).hasSizeGreaterThan(130);
        return all;
    }

    private static boolean isProtected(String path) {
        return Stream.of("/cabinet", "/office", "/admin", "/files", "/invitation")
                .anyMatch(path::startsWith);
    }

    private HttpResponse<String> press(PlainBrowser browser, String route, Scene scene, Someone chair, String token) {
        String path = route.substring(route.indexOf(' ') + 1);
        String address =
                scene.address(path).replace("{invitation}", UUID.randomUUID().toString());
        if (route.startsWith("GET")) {
            return browser.get(address);
        }
        var fields = new HashMap<>(Map.of(
                "_csrf",
                token,
                "_owner",
                chair.id().toString(),
                "once",
                UUID.randomUUID().toString()));
        return browser.post(address, fields);
    }

    /** Offices and administration are shut by role; everything else leads to the helper's own page. */
    private boolean isShut(PlainBrowser browser, HttpResponse<String> answer) {
        Optional<URI> to = answer.headers().firstValue("location").map(URI::create);
        while (to.isPresent() && !to.get().getPath().equals(HELPING)) {
            answer = browser.get(to.get().getPath());
            to = answer.headers().firstValue("location").map(URI::create);
        }
        return answer.statusCode() == 403 || to.isPresent();
    }

    private String state() {
        return jdbc.sql("""
                select (select max(position) from audit_entry) || ' ' || (select count(*) from inbox_message)
                       || ' ' || (select count(*) from once_key)""").query(String.class).single();
    }

    private static TreeMap<String, Rule> table() {
        var table = new TreeMap<String, Rule>();
        TABLE.lines()
                .map(line -> line.trim().split("\\s+"))
                .forEach(row ->
                        table.put(row[0] + " " + row[1], new Rule(Matter.valueOf(row[2]), Power.valueOf(row[3]))));
        return table;
    }
}
