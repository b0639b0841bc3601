package kz.yntymaq.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private static final Duration TOLERANCE = Duration.ofSeconds(5);
    private static final int PID_LINE = 0; // of postmaster.pid
    private static final int START_LINE = 2; // epoch seconds

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
                    "spring.datasource.url",
                    server.getJdbcUrl("postgres", "postgres"),
                    "spring.datasource.username",
                    "postgres");
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
        FileChannel file =
                FileChannel.open(folder.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = file.tryLock();
        if (lock == null) {
            throw new IllegalStateException("Another portal is running on the data in " + folder + ". Stop it first.");
        }
    }

    /** Our lock says that no portal lives, so a server on this data belongs to one that was killed. */
    private static void endServerThatOutlivedItsPortal(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        serverOf(pidFile).ifPresent(server -> {
            server.destroy();
            if (!ended(server)) {
                server.destroyForcibly();
                ended(server);
            }
        });
        Files.deleteIfExists(pidFile);
    }

    /** The living server that wrote this file; empty for a file that is missing, half written or of a server long gone. */
    static Optional<ProcessHandle> serverOf(Path pidFile) {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            long pid = Long.parseLong(lines.get(PID_LINE).trim());
            Instant started =
                    Instant.ofEpochSecond(Long.parseLong(lines.get(START_LINE).trim()));
            Path folder = Objects.requireNonNull(pidFile.getParent());
            return ProcessHandle.of(pid).filter(process -> isServer(process.info(), folder, started));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException | DateTimeException stale) {
            return Optional.empty();
        }
    }

    /** After a reboot the number may be another process's, even another PostgreSQL's: the folder or the start must fit too. */
    static boolean isServer(ProcessHandle.Info info, Path data, Instant started) {
        boolean postgres =
                info.command().map(command -> command.contains("postgres")).orElse(false);
        boolean onThisData =
                info.arguments().map(Arrays::asList).orElse(List.of()).contains(data.toString());
        boolean startedThen = info.startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
        return postgres && (onThisData || startedThen);
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
