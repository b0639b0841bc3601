package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.application.Applications;
import kz.yntymaq.review.Cases;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every role presses every button about something that is not theirs, with a valid token and a filled form; one role
 * after the other presses with an empty one. Nothing in the database changes.
 */
@PortalTest
class ForeignPostsTest {

    /** Whoever is signed in may ask to join a co-operative that is not theirs: that is what the button is for. */
    private static final Set<String> FOR_EVERYBODY =
            Set.of("/cabinet/cooperatives/{id}/join", "/cabinet/cooperatives/{id}/associate/ask");

    /** What a sign-in or a look leaves behind; the rest of the database must stand still. */
    private static final Set<String> NOTES = Set.of("spring_session", "spring_session_attributes", "office_visit");

    private static final String OF_CASE = "/office/applications/{id}/";

    private static final String ACTIVE =
            "/cabinet/cooperatives/\\{id}/(members|meetings|bodies|board|revision|exclusions|sales|associate|associates|heirs|shares|trade|payments|additional|payouts|income|closing|control|kin|chair|leave|stay|withdraw|edit).*";

    @Autowired
    MockMvcTester pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    People people;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Applications applications;

    @Autowired
    Background background;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private String sums;

    @Test
    void no_button_does_anything_for_whom_it_is_not_there() {
        Map<String, @Nullable Someone> who =
                Scene.set(people, fixtures, applications, jdbc).people();
        Made active = fixtures.active(Places.SAIRAM_KARAMURT);
        Made founding = fixtures.founding(Places.SAIRAM_KARAMURT, 3);
        UUID draft = applications.startOrContinue(people.actor(active.chair()), active.id());
        var cases = new Cases(jdbc, people, clock);
        UUID sibling = cases.sent(Places.BURABAY_KATARKOL, Stages.DOCUMENT_CHECK);
        UUID decided = cases.sent(Places.BURABAY_KATARKOL, Stages.DECISION);
        UUID far = cases.sent(Places.SAIRAM_KARAMURT, Stages.DOCUMENT_CHECK);
        Map<Someone, UUID> theirs =
                Map.of(people.official(Places.BURABAY), sibling, people.official(Places.AKMOLA), decided);
        var opened = new TreeSet<String>();
        background.await(); // what came of setting the scene
        sums = sumOfEveryTable();
        String before = fingerprint();
        var wrong = new ArrayList<String>();
        int turn = 0;
        for (String route : posts()) {
            String address = address(route, route.matches(ACTIVE) ? active.id() : founding.id(), active.id(), draft);
            List<String> strangers =
                    who.keySet().stream().filter(role -> !isOwn(route, role)).toList();
            strangers.forEach(role -> look(route, role, press(address, who.get(role), true), wrong));
            if (route.startsWith(OF_CASE)) {
                foreignCases(route, who, sibling, far, wrong);
            }
            String inTurn = strangers.get(turn++ % strangers.size());
            look(route, inTurn + " with an empty form", press(address, who.get(inTurn), false), wrong);
            String after = fingerprint();
            if (!after.equals(before)) {
                wrong.add(route + " changed " + changed(before, after));
                before = after;
            }
            if (route.startsWith(OF_CASE)) {
                theirs.forEach((official, id) -> {
                    var stale =
                            Map.of("version", "99", "once", UUID.randomUUID().toString());
                    if (press(address(route, id, id, id), official, stale) != 404) {
                        opened.add(route);
                    }
                });
                background.await();
                before = fingerprint();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(opened).as("whose cases they are finds the same buttons").hasSizeGreaterThan(10);
    }

    /** A district finds nothing of a sibling, an oblast nothing of another one, and who only reads, presses nothing. */
    private void foreignCases(
            String route, Map<String, @Nullable Someone> who, UUID sibling, UUID far, List<String> wrong) {
        Map.of("district", sibling, "foreign", sibling, "oblast", far, "operator", far)
                .forEach((role, id) -> {
                    int answered = press(address(route, id, id, id), who.get(role), true);
                    if (answered != 404
                            && answered != 403
                            && answered != 400) { // 400: what cannot be read is refused before
                        wrong.add("%s of a foreign case as %s: %d".formatted(route, role, answered));
                    }
                });
    }

    private static void look(String route, String role, int answered, List<String> wrong) {
        if (answered < 300 || answered >= 500) {
            wrong.add("%s as %s: %d".formatted(route, role, answered));
        }
    }

    /** Every button about one thing: what has an id, and what stands behind a role. */
    private TreeSet<String> posts() {
        var posts = new TreeSet<String>();
        routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(route -> route.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}"))
                .filter(route -> route.contains("{")
                        || route.equals("/cabinet/applications/start")
                        || route.startsWith("/admin"))
                .filter(route -> !FOR_EVERYBODY.contains(route))
                .forEach(posts::add);
        assertThat(posts).hasSizeGreaterThan(35);
        return posts;
    }

    /** The administrator's own work; with an id that is nobody's, it is foreign again. */
    private static boolean isOwn(String route, String role) {
        return role.equals("admin") && route.startsWith("/admin") && !route.contains("{id}");
    }

    private static String address(String route, UUID cooperative, UUID active, UUID draft) {
        UUID id = route.contains("/cooperatives/")
                ? cooperative
                : route.contains("/applications/") ? draft : UUID.randomUUID();
        String address = route.replace("{id}", id.toString())
                .replace("{section}", "amount")
                .replace("{year}", "2026")
                .replace("{body}", "board")
                .replace("{aim}", "audit")
                .replace("{mistake}", "claim")
                .replace("{oblast}", Places.AKMOLA)
                .replace("{code}", Places.ZERENDI)
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        return route.endsWith("/start") ? address + "?cooperative=" + active : address;
    }

    private int press(String address, @Nullable Someone person, boolean filled) {
        var typed = new java.util.HashMap<>(filled ? filled() : Map.of());
        typed.put("once", UUID.randomUUID().toString());
        return press(address, person, typed);
    }

    private int press(String address, @Nullable Someone person, Map<String, String> typed) {
        var fields = new LinkedMultiValueMap<String, String>();
        typed.forEach(fields::add);
        var request = pages.post().uri(address).params(fields).with(csrf());
        if (address.endsWith("/documents") || address.endsWith("/import")) {
            var upload = pages.post()
                    .uri(address)
                    .multipart()
                    .file(new MockMultipartFile("file", "a.pdf", "application/pdf", new byte[] {'%', 'P', 'D', 'F'}))
                    .params(fields)
                    .with(csrf());
            return (person == null ? upload : upload.with(People.signedIn(person)))
                    .exchange()
                    .getResponse()
                    .getStatus();
        }
        return (person == null ? request : request.with(People.signedIn(person)))
                .exchange()
                .getResponse()
                .getStatus();
    }

    /** Values that fit the fields of the forms as their owners fill them. */
    private static Map<String, String> filled() {
        return Map.ofEntries(
                Map.entry("version", "0"),
                Map.entry("confirmed", "true"),
                Map.entry("reason", "Себебі жеткілікті толық жазылған."),
                Map.entry("conclusion", "Қорытынды жеткілікті толық жазылған."),
                Map.entry("opinion", "SUPPORTS"),
                Map.entry("ground", "DOCUMENTS"),
                Map.entry("iin", Iins.next()),
                Map.entry("bin", Iins.nextBin()),
                Map.entry("share", "50000"),
                Map.entry("fee", "1000"),
                Map.entry("form", "MONEY"),
                Map.entry("on", "20.11.2026"),
                Map.entry("dueOn", "20.11.2026"),
                Map.entry("until", "20.11.2026"),
                Map.entry("paidOn", "20.11.2026"),
                Map.entry("heldOn", "20.11.2026"),
                Map.entry("vote.on", "20.11.2026"),
                Map.entry("registeredOn", "20.11.2026"),
                Map.entry("place", "Клуб"),
                Map.entry("vote.present", "4"),
                Map.entry("vote.votesFor", "4"),
                Map.entry("vote.votesAgainst", "0"),
                Map.entry("vote.abstained", "0"),
                Map.entry("amount", "1000000"),
                Map.entry("kind", "CHARTER"),
                Map.entry("charterItem", "12"),
                Map.entry("grounds", "Негіз"),
                Map.entry("answer", "Жауап"),
                Map.entry("how", "IN_PERSON"),
                Map.entry("days", "10"),
                Map.entry("number", "7"),
                Map.entry("paper", "CERTIFICATE"),
                Map.entry("numerator", "1"),
                Map.entry("denominator", "2"),
                Map.entry("certificate", "5"),
                Map.entry("contract.contractNumber", "7"),
                Map.entry("contract.contractOn", "20.11.2026"),
                Map.entry("contract.share", "50000"),
                Map.entry("contract.paidOn", "20.11.2026"),
                Map.entry("go", "next"),
                Map.entry("asked", "AMOUNT"),
                Map.entry("day", "20.11.2026"),
                Map.entry("quantity", "10"),
                Map.entry("price", "100"),
                Map.entry("member", "1"),
                Map.entry("unit", "KG"),
                Map.entry("name", "Сүт"),
                Map.entry("product", UUID.randomUUID().toString()),
                Map.entry("nameKk", "Атау"),
                Map.entry("nameRu", "Название"));
    }

    private String fingerprint() {
        return jdbc.sql(sums).query(String.class).single();
    }

    /** One statement for all tables, since it is asked after every route. */
    private String sumOfEveryTable() {
        return jdbc
                .sql(
                        "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history' order by 1")
                .query((row, position) -> row.getString(1))
                .list()
                .stream()
                .filter(table -> !NOTES.contains(table))
                .map(table ->
                        "(select '%1$s=' || count(*) || '/' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %1$s t)"
                                .formatted(table))
                .collect(Collectors.joining(", ", "select array_to_string(array[", "], ' ')"));
    }

    private static List<String> changed(String before, String after) {
        List<String> there = List.of(before.split(" "));
        return Stream.of(after.split(" ")).filter(sum -> !there.contains(sum)).toList();
    }
}
