package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.application.Applications;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.ui.form.NotBinding;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever only claims an identity presses everything: what binds is not done and leads to the page that says how to
 * confirm it. A new button without a row in {@link Bindings} fails the test, so that nobody forgets to ask.
 */
@PortalTest
class BindingTest {

    private static final String GATE = "/cabinet/identity";

    @Autowired
    MockMvcTester pages;

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
    Background background;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_press_is_said_to_bind_or_not_and_the_handlers_say_the_same() {
        var open = new TreeSet<String>();
        var binding = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            if (route.getMethodsCondition().getMethods().stream().anyMatch(method -> method != RequestMethod.GET)) {
                route.getPatternValues()
                        .forEach(pattern -> (handler.hasMethodAnnotation(NotBinding.class) ? open : binding)
                                .add(pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}")));
            }
        });
        assertThat(binding).as("presses that bind").isEqualTo(Bindings.binding());
        assertThat(open).as("presses that bind nobody").isEqualTo(Bindings.notBinding());
    }

    @Test
    void what_binds_is_done_for_nobody_who_only_claims_an_identity() {
        Scene scene = Scene.set(people, cooperatives, applications, jdbc);
        var wrong = new ArrayList<String>();
        for (String route : administratorsLast()) {
            Someone person = presser(scene, route);
            level(person, "CONFIRMED");
            if (leadsToTheGate(press(scene, route, person))) {
                wrong.add(route + " stops somebody who is confirmed");
            }
            level(person, "CLAIMED");
            background.await(); // what came of the press before
            String before = state();
            MvcTestResult answer = press(scene, route, person);
            if (!leadsToTheGate(answer)) {
                wrong.add(route + " is open to somebody who only claims: "
                        + answer.getResponse().getStatus() + " "
                        + answer.getResponse().getRedirectedUrl());
            }
            background.await();
            if (!state().equals(before)) {
                wrong.add(route + " does something for somebody who only claims: " + before + " / " + state());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_binds_nobody_is_open_to_people_who_only_claim() {
        Scene scene = Scene.set(people, cooperatives, applications, jdbc);
        var wrong = new ArrayList<String>();
        for (String route : Bindings.notBinding()) {
            Someone person = presser(scene, route);
            level(person, "CLAIMED");
            MvcTestResult answer = press(scene, route, person);
            if (leadsToTheGate(answer) && !route.startsWith(GATE)) {
                wrong.add(route);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_page_that_binds_says_above_its_button_what_is_needed() throws IOException {
        Path templates = Path.of("src/main/resources/templates");
        var silent = new ArrayList<String>();
        try (Stream<Path> all = Files.walk(templates)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".html")).toList()) {
                String page = Files.readString(file);
                String name = templates.relativize(file).toString();
                boolean says = page.contains("fragments/form :: binding");
                if (page.contains("method=\"post\"") && says == Bindings.TEMPLATES_NOT_BINDING.contains(name)) {
                    silent.add(name);
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void the_words_stand_on_a_page_that_binds_for_those_alone_who_only_claim() {
        Someone person = people.villager();
        String page = "/cabinet/cooperatives/new";
        assertThat(pages.get().uri(page).with(People.signedIn(person)))
                .bodyText()
                .doesNotContain("href=\"" + GATE + "\"");
        level(person, "CLAIMED");
        assertThat(pages.get().uri(page).with(People.signedIn(person)))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + GATE + "\"");
    }

    /** An administrator's press may end the office of one who presses later. */
    private static List<String> administratorsLast() {
        return Bindings.binding().stream()
                .sorted(Comparator.comparing(route -> route.startsWith("/admin")))
                .toList();
    }

    private MvcTestResult press(Scene scene, String route, Someone person) {
        String address =
                scene.address(route).replace("{invitation}", UUID.randomUUID().toString());
        if (route.equals("/admin/territories/import") || route.endsWith("/documents")) {
            return pages.post()
                    .uri(address)
                    .multipart()
                    .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[] {'x'}))
                    .with(csrf())
                    .with(People.signedIn(person))
                    .exchange();
        }
        return pages.post()
                .uri(address)
                .with(csrf())
                .with(People.signedIn(person))
                .exchange();
    }

    private static boolean leadsToTheGate(MvcTestResult answer) {
        return GATE.equals(answer.getResponse().getRedirectedUrl());
    }

    private Someone presser(Scene scene, String route) {
        String role = route.startsWith("/office")
                ? route.endsWith("/approval") || route.endsWith("/release") ? "oblast" : "district"
                : route.startsWith("/admin") ? "admin" : "chair";
        return Objects.requireNonNull(scene.who(role));
    }

    private void level(Someone person, String level) {
        jdbc.sql("update account set identity_level = ? where id = ?")
                .params(level, person.id())
                .update();
    }

    /** How much happened, to see that nothing did. */
    private String state() {
        List<String> facts = jdbc.sql("""
                select (select count(*) from audit_entry) || ' ' || (select count(*) from inbox_message)
                       || ' ' || (select count(*) from once_key)""").query((row, n) -> row.getString(1)).list();
        return facts.get(0);
    }
}
