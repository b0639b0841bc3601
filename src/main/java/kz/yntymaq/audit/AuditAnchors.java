package kz.yntymaq.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes down once a day, outside the database, how far the audit log has come: date, position, hash of the
 * entry, and a hash over this and the line before. Whoever owns the database can rebuild a chain in it; to go
 * unnoticed they would have to change this file too, and every copy that was taken of it.
 */
@Component
class AuditAnchors {

    private static final int FIELDS = 4;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final @Nullable Path file;

    AuditAnchors(JdbcClient jdbc, Clock clock, @Value("${yntymaq.audit.anchor-file:}") String file) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.file = file.isBlank() ? null : Path.of(file);
    }

    /**
     * What a comparison found.
     *
     * @param lines how many lines were compared; none where no file is named
     * @param broken position of the first entry that is not there as it was written down; zero for a file whose
     *     lines do not follow from each other
     */
    record Finding(int lines, Optional<Long> broken) {}

    /** Adds the line of today; nothing where no file is named or nothing was logged yet. */
    @Scheduled(cron = "0 10 0 * * *", zone = "${yntymaq.zone}")
    public void write() {
        if (file == null) {
            return;
        }
        jdbc.sql("select last_position, encode(last_hash, 'hex') from audit_head where last_position > 0")
                .query((row, n) -> OffsetDateTime.ofInstant(clock.instant(), clock.getZone()) + " " + row.getLong(1)
                        + " " + row.getString(2))
                .optional()
                .ifPresent(this::append);
    }

    private void append(String anchor) {
        List<String> lines = lines();
        String before = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        try {
            Files.writeString(
                    file,
                    anchor + " " + Sha256.hex(before + anchor) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException failed) {
            throw new UncheckedIOException("the file of yntymaq.audit.anchor-file cannot be written", failed);
        }
    }

    /** Looks whether everything that was written down still stands in the log. */
    Finding compare() {
        List<String> lines = lines();
        String before = "";
        for (String line : lines) {
            String[] parts = line.split(" ");
            if (parts.length != FIELDS
                    || !parts[1].matches("\\d{1,18}")
                    || !parts[3].equals(Sha256.hex(before + line.substring(0, line.lastIndexOf(' '))))) {
                return new Finding(lines.size(), Optional.of(0L));
            }
            long position = Long.parseLong(parts[1]);
            boolean stands = jdbc.sql(
                            "select exists (select from audit_entry where position = ? and encode(hash, 'hex') = ?)")
                    .params(position, parts[2])
                    .query(Boolean.class)
                    .single();
            if (!stands) {
                return new Finding(lines.size(), Optional.of(position));
            }
            before = line;
        }
        return new Finding(lines.size(), Optional.empty());
    }

    private List<String> lines() {
        try {
            return file == null || Files.notExists(file) ? List.of() : Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("the file of yntymaq.audit.anchor-file cannot be read", failed);
        }
    }
}
