package kz.yntymaq.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseTest {

    private static final Instant STARTED = Instant.parse("2026-05-04T06:00:00Z");

    @TempDir
    Path data;

    private record Info(Optional<String> command, Optional<String[]> arguments, Optional<Instant> startInstant)
            implements ProcessHandle.Info {

        static Info of(String command, Instant start, String... arguments) {
            return new Info(Optional.of(command), Optional.of(arguments), Optional.of(start));
        }

        @Override
        public Optional<String> commandLine() {
            return Optional.empty();
        }

        @Override
        public Optional<java.time.Duration> totalCpuDuration() {
            return Optional.empty();
        }

        @Override
        public Optional<String> user() {
            return Optional.empty();
        }
    }

    @Test
    void knows_its_server_by_the_folder_or_by_the_start() {
        Instant other = STARTED.plusSeconds(600);
        assertThat(isServer(Info.of("/x/bin/postgres", other, "-D", data.toString())))
                .isTrue();
        assertThat(isServer(Info.of("/x/bin/postgres", STARTED.plusSeconds(2)))).isTrue();
    }

    @Test
    void leaves_a_process_alone_that_got_the_number_after_a_reboot() {
        Instant other = STARTED.plusSeconds(600);
        assertThat(isServer(Info.of("/usr/lib/postgresql/18/bin/postgres", other, "-D", "/var/lib/postgresql")))
                .isFalse();
        assertThat(isServer(Info.of("/usr/bin/nano", STARTED, data.toString()))).isFalse();
        assertThat(isServer(new Info(Optional.empty(), Optional.empty(), Optional.empty())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "not a number\n/data\n1\n",
                "1\n/data\n",
                "1\n/data\n99999999999999999999\n",
                "1\n/d\n9999999999999999\n"
            })
    void takes_a_broken_file_for_a_stale_one(String content) throws IOException {
        Path file = Files.writeString(data.resolve("postmaster.pid"), content);
        assertThat(EmbeddedDatabase.serverOf(file)).isEmpty();
    }

    @Test
    void takes_a_missing_file_for_a_stale_one() {
        assertThat(EmbeddedDatabase.serverOf(data.resolve("postmaster.pid"))).isEmpty();
    }

    private boolean isServer(ProcessHandle.Info info) {
        return EmbeddedDatabase.isServer(info, data, STARTED);
    }
}
