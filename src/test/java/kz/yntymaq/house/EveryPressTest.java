package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.territory.KatoImports;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every form and every button, pressed after the session died and pressed on a page that is too old: the person ends
 * on a page that is there, and is told. The addresses are those that the portal itself knows.
 */
@PortalTest
class EveryPressTest {

    /** What a page says where something was kept, was lost, or stands elsewhere now. */
    private static final List<String> WORDS = List.of(
            "account.sign-in.kept",
            "account.sign-in.expired",
            "error.session.press",
            "error.form.gone",
            "page.moved-on");

    /** What nobody of the scene has before them: a founding meeting that is open, a death that others watch, a share of who left, a
     * legal entity for which they act, an associated membership of their own, a person without a phone. */
    private static final List<String> NOT_IN_THE_SCENE = List.of(
            "/cabinet/cooperatives/{id}/entity-ended",
            "/cabinet/cooperatives/{id}/assembly/{assembly}/presence",
            "/cabinet/cooperatives/{id}/assembly/{assembly}/questions/",
            "/cabinet/cooperatives/{id}/deaths/",
            "/cabinet/cooperatives/{id}/associate/leave",
            "/cabinet/cooperatives/{id}/associate/stay",
            "/cabinet/cooperatives/{id}/associate/meetings/",
            "/cabinet/cooperatives/{id}/associates/requests/{request}/contract",
            "/cabinet/cooperatives/{id}/payouts/{member}/",
            "/office/mandates/{id}/membership/",
            "/office/identity/{id}/name",
            "/admin/identity/{id}/name",
            "/office/applications/{id}/commission/protocol",
            "/office/commission/confirm",
            "/office/commission/back",
            "/office/sittings/{sitting}");

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
    KatoImports imports;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, PlainBrowser> browsers = new HashMap<>();
    private Scene scene;
    private UUID imported;

    @BeforeEach
    void something_to_press_on() throws IOException {
        scene = Scene.set(people, cooperatives, applications, jdbc);
        imported = imports.check(
                Objects.requireNonNull(scene.who("admin")).id(),
                "kato.csv",
                new ByteArrayResource("x".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void on_a_page_that_is_too_old_and_after_the_session_died_a_press_leads_back_to_its_page() {
        var wrong = new ArrayList<String>();
        List<String> all = presses();
        assertThat(all).hasSizeGreaterThan(40);
        all.forEach(route -> pressOnAnOldPage(route, wrong));
        all.forEach(route -> pressWithoutASession(route, wrong));
        assertThat(wrong).isEmpty();
    }

    private List<String> presses() {
        var found = new TreeSet<String>();
        routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .forEach(route -> route.getPatternValues().stream()
                        .filter(pattern ->
                                !pattern.startsWith("/ballot/")) // no session, and so none that could have died
                        .forEach(pattern -> found.add(pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}"))));
        found.removeIf(route -> NOT_IN_THE_SCENE.stream().anyMatch(route::startsWith));
        return List.copyOf(found);
    }

    private void pressOnAnOldPage(String route, List<String> wrong) {
        Someone person = presses(route);
        look(route + " with an old token", browserOf(person).post(address(route), fields(route, person)), wrong);
    }

    private void pressWithoutASession(String route, List<String> wrong) {
        Someone person = presses(route);
        PlainBrowser browser = browserOf(person);
        jdbc.sql("delete from spring_session").update();
        var asked = browser.post(address(route), fields(route, person));
        look(route + " at the sign-in", asked, wrong);
        if (person != null) {
            look(route + " after the sign-in", browser.signIn(person), wrong);
        }
    }

    /** One browser a person, who has signed in; whoever has not has opened the page of registration. */
    private PlainBrowser browserOf(@Nullable Someone person) {
        return browsers.computeIfAbsent(person == null ? "" : person.iin(), iin -> {
            var browser = new PlainBrowser(port);
            if (person == null) {
                browser.get("/register");
            } else {
                browser.signIn(person);
            }
            return browser;
        });
    }

    private void look(String where, HttpResponse<String> page, List<String> wrong) {
        if (page.statusCode() != 200
                || WORDS.stream().noneMatch(key -> page.body().contains(texts.in(Language.KK, key)))) {
            wrong.add(where + ": " + page.statusCode() + " at " + page.uri().getPath()
                    + (page.statusCode() == 200 ? " without a word" : ""));
        }
    }

    private static Map<String, String> fields(String route, @Nullable Someone person) {
        var fields = new HashMap<>(Map.of(
                "_csrf", "too-old", "_owner", person == null ? "" : person.id().toString()));
        if (route.equals("/places/choose")) {
            fields.putAll(Map.of("for", "/register", "field", "village"));
        }
        return fields;
    }

    private @Nullable Someone presses(String route) {
        if (!Stream.of("/cabinet", "/office", "/admin", "/invitation").anyMatch(route::startsWith)) {
            return null;
        }
        if (route.startsWith("/office/loans")) {
            return scene.who("operator");
        }
        if (route.startsWith("/office")) {
            return scene.who(
                    route.endsWith("/approval")
                                    || route.endsWith("/release")
                                    || route.endsWith("/hearing")
                                    || route.endsWith("/minutes")
                                    || route.endsWith("/share")
                                    || route.endsWith("/duties")
                                    || route.endsWith("/contract")
                                    || route.endsWith("/publish")
                                    || route.endsWith("/conclusion/new")
                                    || route.startsWith("/office/conclusions")
                                    || route.startsWith("/office/waiting")
                                    || route.startsWith("/office/signs/plans")
                            ? "oblast"
                            : "district");
        }
        if (route.endsWith("{exclusion}/answer") || route.endsWith("/alive")) {
            return scene.who("member"); // whom it is about
        }
        return scene.who(route.startsWith("/admin") ? "admin" : "chair");
    }

    private String address(String route) {
        if (route.startsWith("/admin/territories/import/")) {
            return route.replace("{id}", imported.toString());
        }
        if (route.startsWith("/password/")) {
            return route.replace("{token}", link());
        }
        if (route.startsWith("/cabinet/documents/")) {
            return scene.address(route.replace("{file}", fileOfTheDraft().toString()));
        }
        return scene.address(route).replace("{invitation}", UUID.randomUUID().toString());
    }

    /** A file that was handed in for the draft: a page about one that is gone is none. */
    private UUID fileOfTheDraft() {
        UUID file = UUID.randomUUID();
        jdbc.sql("""
                insert into stored_file (id, owner_kind, owner_id, purpose, name, media_type, size, sha256, stored_by, stored_at, version)
                values (?, 'application', ?, 'CHARTER', 'charter.pdf', 'application/pdf', 1, repeat('0', 64), ?, now(), 0)""")
                .params(
                        file,
                        scene.draft(),
                        Objects.requireNonNull(scene.who("chair")).id())
                .update();
        return file;
    }

    private String link() {
        jdbc.sql("""
                insert into password_link (token_hash, account_id, made_by, made_at, expires_at)
                select sha256('secret'), ?, ?, now(), now() + interval '1 day'
                 where not exists (select from password_link)""").params(person("farmer"), person("admin")).update();
        return "secret";
    }

    private UUID person(String role) {
        return Objects.requireNonNull(scene.who(role)).id();
    }
}
