package kz.yntymaq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.support.ReadyDrafts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The portal is killed in the middle of work, started again with the same command, and has lost nothing. */
class RecoveryIT {

    private static final Path DATA = Path.of("target", "recovery");
    private static final Path ANCHOR_FILE = DATA.resolve("anchors");
    private static final String ANCHORS = "--yntymaq.audit.anchor-file=" + ANCHOR_FILE;
    private static final String CHAIR = "820101309013";
    private static final String PASSWORD = "auyl-2026";
    private static final int DRAFTS = 500;
    private static final int KILLED_AFTER = 150;
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");

    private final int port = freePort();
    private Process portal;

    @BeforeEach
    void forget_earlier_runs() throws IOException {
        if (Files.exists(DATA)) {
            try (var files = Files.walk(DATA)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (portal != null) {
            portal.destroy();
            portal.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void keeps_every_acknowledged_submission_once_with_its_audit_row_when_killed() throws Exception {
        start();
        List<UUID> drafts = drafts();
        int before = sent(database());

        Set<UUID> acknowledged = submitUntilKilled(drafts);
        assertThat(acknowledged).hasSizeBetween(KILLED_AFTER, DRAFTS - 1);

        start();
        JdbcClient after = database();
        Set<UUID> stored = Set.copyOf(after.sql("select id from loan_application where number is not null")
                .query(UUID.class)
                .list());
        assertThat(stored).containsAll(acknowledged);
        assertThat(after.sql(
                                "select queue_place from loan_application where programme = 'AA' and oblast_code = '110000000' and queue_place is not null order by 1")
                        .query(Integer.class)
                        .list())
                .as("numbers without gaps")
                .isEqualTo(IntStream.rangeClosed(1, countOf(after, "110000000"))
                        .boxed()
                        .toList());
        assertThat(after.sql("""
                select a.number from loan_application a
                 where a.number is not null and a.id in (select unnest(?::uuid[]))
                   and 1 <> (select count(*) from audit_entry e
                              where e.subject = a.number and e.action = 'application.submitted')""")
                        .param(drafts.toArray(UUID[]::new))
                        .query(String.class)
                        .list())
                .as("submissions without exactly one audit row")
                .isEmpty();
        assertThat(sent(after) - before).isGreaterThanOrEqualTo(acknowledged.size());
        assertThat(Files.readAllLines(ANCHOR_FILE))
                .as("seals written down while entries were being written")
                .hasSizeGreaterThan(5);
        assertThat(verifyAudit())
                .as("whole, with its seals and the lines outside")
                .isZero();
    }

    /** Ready to be sent; in one transaction, since each would wait for the disk. */
    private static List<UUID> drafts() throws IOException {
        var source = new DriverManagerDataSource(databaseUrl(), "postgres", "");
        JdbcClient jdbc = JdbcClient.create(source);
        return new TransactionTemplate(new JdbcTransactionManager(source)).execute(transaction -> {
            UUID chair = account(jdbc, CHAIR);
            List<UUID> others = jdbc.sql("select id from account where id <> ? limit 2")
                    .param(chair)
                    .query(UUID.class)
                    .list();
            return new ReadyDrafts(jdbc).make(DRAFTS, chair, others, "115630100", new BigDecimal("1000000"));
        });
    }

    private Set<UUID> submitUntilKilled(List<UUID> drafts) throws Exception {
        HttpClient browser = signedIn();
        Queue<UUID> waiting = new ConcurrentLinkedQueue<>(drafts);
        Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
        ExecutorService people = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            people.execute(() -> {
                for (UUID draft = waiting.poll(); draft != null; draft = waiting.poll()) {
                    try {
                        if (submit(browser, draft)) {
                            acknowledged.add(draft);
                        }
                    } catch (IOException killed) {
                        return;
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                    if (acknowledged.size() >= KILLED_AFTER) {
                        portal.destroyForcibly(); // SIGKILL
                    }
                }
            });
        }
        people.shutdown();
        assertThat(people.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
        assertThat(portal.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    private boolean submit(HttpClient browser, UUID draft) throws IOException, InterruptedException {
        String path = "/cabinet/applications/" + draft + "/check";
        Map<String, String> fields = hidden(get(browser, path).body(), path);
        fields.put("confirmed", "true");
        HttpResponse<String> answer = post(browser, path, fields);
        return answer.statusCode() / 100 == 3
                && answer.headers().firstValue("Location").orElse("").endsWith("/receipt");
    }

    private HttpClient signedIn() throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        Map<String, String> fields = hidden(get(browser, "/sign-in").body(), "/sign-in");
        fields.put("iin", CHAIR);
        fields.put("password", PASSWORD);
        assertThat(post(browser, "/sign-in", fields).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/cabinet"));
        return browser;
    }

    /** The hidden fields of the form that posts to this path. */
    private static Map<String, String> hidden(String page, String path) {
        String form = page.substring(page.indexOf("action=\"" + path + "\""));
        form = form.substring(0, form.indexOf("</form>"));
        var fields = new LinkedHashMap<String, String>();
        Matcher input = HIDDEN.matcher(form);
        while (input.find()) {
            var attributes = new LinkedHashMap<String, String>();
            Matcher attribute = ATTRIBUTE.matcher(input.group());
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
        }
        return fields;
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpClient browser, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void start() throws Exception {
        portal = run("--server.port=" + port, "--yntymaq.data=" + DATA, "--yntymaq.audit.seal-every=PT0.05S", ANCHORS);
        long deadline = System.nanoTime() + Duration.ofMinutes(8).toNanos();
        HttpClient browser = HttpClient.newHttpClient();
        while (System.nanoTime() < deadline && portal.isAlive()) {
            try {
                if (get(browser, "/actuator/health/readiness").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(200); // waits for another process: nothing to be notified by
            }
        }
        throw new AssertionError("the portal did not start, see " + DATA.resolveSibling("recovery.log"));
    }

    private int verifyAudit() throws Exception {
        Process command = run(
                YntymaqApplication.VERIFY_AUDIT,
                "--spring.datasource.url=" + databaseUrl(),
                "--spring.datasource.username=postgres",
                ANCHORS);
        assertThat(command.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return command.exitValue();
    }

    private static Process run(String... arguments) throws IOException {
        Files.createDirectories(DATA);
        // The portal as it is run: without what the tests add to it.
        String classPath = Stream.of(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                classPath,
                YntymaqApplication.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        DATA.resolveSibling("recovery.log").toFile()))
                .start();
    }

    private static JdbcClient database() throws IOException {
        return JdbcClient.create(new DriverManagerDataSource(databaseUrl(), "postgres", ""));
    }

    /** The embedded server writes its port into the fourth line of its pid file. */
    private static String databaseUrl() throws IOException {
        String databasePort = Files.readAllLines(DATA.resolve("postgres").resolve("postmaster.pid"))
                .get(3)
                .trim();
        return "jdbc:postgresql://localhost:" + databasePort + "/postgres";
    }

    private static UUID account(JdbcClient jdbc, String iin) {
        return jdbc.sql("select id from account where iin = ?")
                .param(iin)
                .query(UUID.class)
                .single();
    }

    private static int sent(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from loan_application where number is not null")
                .query(Integer.class)
                .single();
    }

    private static int countOf(JdbcClient jdbc, String oblast) {
        return jdbc.sql(
                        "select count(*) from loan_application where programme = 'AA' and number is not null and oblast_code = ?")
                .param(oblast)
                .query(Integer.class)
                .single();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
