package kz.yntymaq.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.yntymaq.LocalDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;

/**
 * PostgreSQL started by the portal itself, with its data in a folder that outlives it. Commits reach
 * the disk, and a server that outlived a killed portal is ended before the next start.
 */
public class EmbeddedDatabase implements LocalDatabase {

    static final String FOLDER = "yntymaq.data";

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    private static @Nullable FileLock lock; // held for the life of the process

    @Override
    public Map<String, Object> start(Environment environment) {
        Path folder = Path.of(environment.getProperty(FOLDER, ".data")).toAbsolutePath();
        Path data = folder.resolve("postgres");
        try {
            Files.createDirectories(folder);
            lock(folder);
            endServerThatOutlivedItsPortal(data);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(START)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setRegisterShutdownHook(false)
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return Map.of(
                    "spring.datasource.url", server.getJdbcUrl("postgres", "postgres"),
                    "spring.datasource.username", "postgres");
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + folder, failed);
        }
    }

    /** After the portal: what it still writes while it stops must find its database. */
    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void lock(Path folder) throws IOException {
        FileChannel file = FileChannel.open(
                folder.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = file.tryLock();
        if (lock == null) {
            throw new IllegalStateException("Another portal is running on the data in " + folder + ". Stop it first.");
        }
    }

    /** Our lock says that no portal lives, so a server on this data belongs to one that was killed. */
    private static void endServerThatOutlivedItsPortal(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.get(0).trim());
        ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres).ifPresent(server -> {
            server.destroy();
            if (!ended(server)) {
                server.destroyForcibly();
                ended(server);
            }
        });
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.contains("postgres")).orElse(false);
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException alive) {
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
