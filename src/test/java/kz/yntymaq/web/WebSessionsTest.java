package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.util.ReflectionTestUtils;

/** Sessions over real HTTP: when one begins, what it survives, what the database and the browser keep of it. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class WebSessionsTest {

    private static final int TOGETHER = 40;
    private static final int PAGES = 5;

    @LocalServerPort
    int port;

    @Autowired
    CsrfTokenRepository formTokens;

    @Autowired
    FilterChainProxy filters;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Someone aigul;
    WebClient browser;

    @BeforeEach
    void somebody_with_a_browser() {
        filters.getFilters("/").stream()
                .filter(CsrfFilter.class::isInstance)
                .forEach(filter -> ReflectionTestUtils.setField(
                        filter, "tokenRepository", formTokens)); // csrf() of a MockMvc test replaces it for all
        jdbc.sql("delete from spring_session").update();
        aigul = people.villager();
        browser = new WebClient(port);
    }

    @Test
    void a_page_reads_its_session_once() throws Exception {
        browser.signIn(aigul);
        browser.get("/cabinet/profile");
        var log = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var seen = new ListAppender<ILoggingEvent>();
        Level before = log.getLevel();
        seen.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(seen);
        try {
            for (int page = 0; page < PAGES; page++) {
                browser.get("/cabinet/profile"); // one connection: the next begins when the last is done
            }
        } finally {
            log.detachAppender(seen);
            log.setLevel(before);
        }
        assertThat(List.copyOf(seen.list))
                .filteredOn(each -> each.getFormattedMessage().contains("FROM SPRING_SESSION S"))
                .as("not a second time once the answer is on its way")
                .hasSizeBetween(PAGES, 2 * PAGES - 1); // another thread of the same Java may look one up as well
    }

    @Test
    void forty_requests_of_one_session_at_once_all_succeed() throws Exception {
        browser.signIn(aigul);
        String token = WebClient.token(browser.get("/cabinet/profile").body());
        var start = new CyclicBarrier(TOGETHER);
        var threads = Executors.newFixedThreadPool(TOGETHER);
        try {
            Callable<Integer> wrongForm = () -> {
                start.await();
                return browser.post("/cabinet/profile", Map.of("_csrf", token, "produces", "", "version", "0"))
                        .statusCode();
            };
            for (var answer : threads.invokeAll(Collections.nCopies(TOGETHER, wrongForm))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPRING_SECURITY_CONTEXT", "kz.yntymaq.ui.Gone"})
    void what_a_class_of_an_earlier_release_wrote_is_forgotten_and_said_once(String attribute, CapturedOutput log) {
        browser.signIn(aigul);
        jdbc.sql("""
                insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
                select primary_id, ?, decode(?, 'base64') from spring_session
                on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes""")
                .params(attribute, writtenBy("kz.yntymaq.Gone" + attribute.length()))
                .update();
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/cabinet").statusCode()).isEqualTo(200);
        assertThat(browser.get("/register").statusCode()).isEqualTo(200);
        assertThat(browser.signIn(aigul).statusCode()).isEqualTo(200);
        if (attribute.startsWith("SPRING")) {
            assertThat(log.getAll()).containsOnlyOnce("kz.yntymaq.Gone" + attribute.length());
        }
        assertThat(browser.get("/cabinet").uri().getPath()).isEqualTo("/cabinet");
    }

    /** A serialized object without fields, of a class that does not exist (Java Object Serialization, chapter 6). */
    private static String writtenBy(String gone) {
        var name = gone.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var bytes = java.nio.ByteBuffer.allocate(32 + name.length);
        bytes.putShort((short) 0xaced).putShort((short) 5).put((byte) 0x73).put((byte) 0x72);
        bytes.putShort((short) name.length).put(name).putLong(1).put((byte) 2).putShort((short) 0);
        bytes.put((byte) 0x78);
        return Base64.getEncoder()
                .encodeToString(java.util.Arrays.copyOf(bytes.put((byte) 0x70).array(), bytes.position()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/register", "/support", "/nothing-here"})
    void a_look_makes_no_session(String address) {
        browser.get(address);
        assertThat(sessions()).isZero();
        assertThat(browser.cookie("yntymaq")).isEmpty();
    }

    @Test
    void the_forms_of_visitors_work_without_a_session() {
        assertThat(browser.signIn(aigul).uri().getPath()).isEqualTo("/cabinet");
        assertThat(sessions()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register", "/cabinet/profile", "/sign-in", "/sign-out"})
    void what_another_site_sends_is_refused_and_leaves_the_browser_as_it_was(String address) {
        for (String[] from : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://evil.example"},
            {"Origin", "null"}
        }) {
            HttpResponse<String> answer = browser.post(address, Map.of("familyName", "Planted"), from);
            assertThat(answer.statusCode()).as(from[1]).isEqualTo(403);
            assertThat(answer.headers().allValues("Set-Cookie")).as(from[1]).isEmpty();
        }
        assertThat(sessions()).isZero();
    }

    @Test
    void what_the_portals_own_pages_send_is_taken() {
        String token = WebClient.token(browser.get("/sign-in").body());
        var answer = browser.post(
                "/sign-in",
                Map.of("iin", aigul.iin(), "password", aigul.password(), "_csrf", token),
                "Origin",
                "http://localhost:" + port);
        assertThat(answer.uri().getPath()).isEqualTo("/cabinet");
    }

    @Test
    void the_database_does_not_keep_what_opens_a_session() {
        browser.signIn(aigul);
        String secret = new String(Base64.getDecoder().decode(browser.cookie("yntymaq")), StandardCharsets.UTF_8);
        assertThat(jdbc.sql("select s::text from spring_session s")
                        .query(String.class)
                        .single())
                .doesNotContain(secret)
                .doesNotContain(browser.cookie("yntymaq"));
    }

    @Test
    void the_browser_keeps_no_page_of_somebody_who_is_signed_in() {
        assertThat(browser.get("/register").headers().firstValue("Cache-Control"))
                .hasValue("private, no-cache");
        browser.signIn(aigul);
        assertThat(browser.get("/cabinet").headers().firstValue("Cache-Control"))
                .hasValue("private, no-store");
        assertThat(browser.get("/support").headers().firstValue("Cache-Control"))
                .hasValue("private, no-store");
    }

    @Test
    void a_look_at_a_page_writes_the_session_once_a_minute_only() {
        browser.signIn(aigul);
        browser.get("/cabinet");
        String written = rowVersion();
        browser.get("/cabinet");
        browser.get("/cabinet/profile");
        assertThat(rowVersion()).isEqualTo(written);

        jdbc.sql("update spring_session set last_access_time = last_access_time - 60000")
                .update();
        written = rowVersion();
        browser.get("/cabinet");
        assertThat(rowVersion()).isNotEqualTo(written);
    }

    private String rowVersion() {
        return jdbc.sql("select xmin::text from spring_session")
                .query(String.class)
                .single();
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session")
                .query(Integer.class)
                .single();
    }
}
