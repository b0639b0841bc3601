package kz.yntymaq.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one PostgreSQL server of a fork of the tests: a container where the image can be had within seconds,
 * else one started from Maven's binaries.
 */
interface DatabaseServer {

    String IMAGE = "postgres:18";

    /** Bytes: what two forks fill at most, with their logs of changes. */
    long ROOM = 2L << 30;

    /** JDBC address of one of its databases, user and password included. */
    String address(String database);

    /** What it is, for one line of the test run's output. */
    String description();

    /** Starts the server that this machine can have. */
    static DatabaseServer start() {
        if (imageIsAtHand()) {
            try {
                return container();
            } catch (RuntimeException failed) {
                System.out.println("[tests] The container did not start: " + failed.getMessage());
            }
        }
        return embedded();
    }

    private static boolean imageIsAtHand() {
        return succeeds(3, "docker", "version", "--format", "{{.Server.Version}}")
                && (succeeds(3, "docker", "image", "inspect", IMAGE)
                        || succeeds(10, "docker", "pull", "--quiet", IMAGE));
    }

    private static boolean succeeds(int seconds, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException noDocker) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @SuppressWarnings("resource") // lives as long as the tests; its helper container removes it
    private static DatabaseServer container() {
        var server = new PostgreSQLContainer(DockerImageName.parse(IMAGE))
                .withCommand("postgres", "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=200");
        server.withStartupTimeout(Duration.ofSeconds(45));
        server.start();
        return new Running(
                "the container " + IMAGE,
                server.getHost(),
                server.getMappedPort(5432),
                server.getUsername(),
                server.getPassword());
    }

    private static DatabaseServer embedded() {
        try {
            Path data = data();
            FileSystemUtils.deleteRecursively(data); // of a run that was broken off
            @SuppressWarnings("resource") // lives as long as the tests; it stops itself at their end
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(true)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("max_wal_size", "256MB")
                    .start();
            return new Running(
                    "PostgreSQL from Maven's binaries", "localhost", server.getPort(), "postgres", "postgres");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Where the embedded server keeps its files: in memory where there is room. A copy of the template is hundreds of files, and a
     * disk's file system looks past each that was removed lately before it gives the next a place.
     */
    private static Path data() throws IOException {
        Path own = Path.of("target", System.getProperty("tests.database", "test-database"))
                .toAbsolutePath();
        Path memory = Path.of("/dev/shm");
        if (Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > ROOM) {
            return memory.resolve("portal-" + Integer.toHexString(own.hashCode()));
        }
        return own;
    }

    /** A server that has started. */
    record Running(String description, String host, int port, String user, String password) implements DatabaseServer {

        @Override
        public String address(String database) {
            return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s".formatted(host, port, database, user, password);
        }
    }
}
