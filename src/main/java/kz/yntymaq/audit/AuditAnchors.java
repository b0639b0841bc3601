package kz.yntymaq.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes each seal of the audit log down outside the database: time, number, hash, and a hash over this and the line
 * before. Whoever owns the database can rebuild chains and seals in it; to go unnoticed they would have to change this
 * file too, and every copy that was taken of it.
 *
 * <p>Lines of releases that had one chain name a position instead of a seal, and are compared as they are.
 */
@Component
class AuditAnchors {

    /** Time, seal or position, its hash, hash of the line. */
    private static final Pattern LINE = Pattern.compile("(\\S+ (seal:)?(\\d{1,18}) ([0-9a-f]{64})) ([0-9a-f]{64})");

    /** No line has more characters. */
    private static final int LONGEST = 512;

    private static final int COMPARED_AT_ONCE = 1000;

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
     */
    record Finding(int lines, List<AuditFault> faults) {}

    private record Mark(boolean ofSeal, long number, String hash) {}

    /** Adds a line for the newest seal; nothing where no file is named, or the last line is of this seal. */
    synchronized void write() {
        if (file == null) {
            return;
        }
        try (FileChannel open = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC)) {
            open.lock(); // another portal may write into the same file; closing it lets go
            append(open);
        } catch (IOException failed) {
            throw new UncheckedIOException("the file of yntymaq.audit.anchor-file cannot be written", failed);
        }
    }

    private void append(FileChannel open) throws IOException {
        Tail tail = Tail.of(open);
        Optional<String> newest = jdbc.sql(
                        "select 'seal:' || number || ' ' || encode(hash, 'hex') from audit_seal order by number desc limit 1")
                .query(String.class)
                .optional();
        if (newest.isEmpty() || tail.line().contains(" " + newest.get() + " ")) {
            return;
        }
        String anchor = OffsetDateTime.ofInstant(clock.instant(), clock.getZone()) + " " + newest.get();
        String line = anchor + " " + Sha256.hex(tail.line() + anchor) + "\n";
        open.truncate(tail.end());
        open.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), tail.end());
    }

    /**
     * The last line of the file that was written to its end: a crash may have left half of one after it.
     *
     * @param end where it ends in the file
     * @param line empty where there is none
     */
    private record Tail(long end, String line) {

        static Tail of(FileChannel open) throws IOException {
            long from = Math.max(0, open.size() - LONGEST);
            ByteBuffer read = ByteBuffer.allocate((int) (open.size() - from));
            while (read.hasRemaining() && open.read(read, from + read.position()) > 0) {
                // until all of it is there
            }
            String text = new String(read.array(), 0, read.position(), StandardCharsets.ISO_8859_1);
            int end = text.lastIndexOf('\n');
            return end < 0
                    ? new Tail(0, "")
                    : new Tail(from + end + 1, text.substring(text.lastIndexOf('\n', end - 1) + 1, end));
        }
    }

    /** Looks whether the lines follow from each other, and whether all that they name still stands in the log. */
    Finding compare() {
        if (file == null || Files.notExists(file)) {
            return new Finding(0, List.of());
        }
        try (FileChannel open = FileChannel.open(file);
                BufferedReader lines = new BufferedReader(Channels.newReader(open, StandardCharsets.ISO_8859_1))) {
            return compare(lines, Tail.of(open).end());
        } catch (IOException failed) {
            throw new UncheckedIOException("the file of yntymaq.audit.anchor-file cannot be read", failed);
        }
    }

    private Finding compare(BufferedReader lines, long end) throws IOException {
        List<AuditFault> faults = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int number = 0;
        long read = 0;
        String before = "";
        while (read < end) { // what is being written in this moment comes after it
            String line = Objects.requireNonNull(lines.readLine());
            read += line.length() + 1;
            number++;
            Matcher parts = LINE.matcher(line);
            if (parts.matches() && parts.group(5).equals(Sha256.hex(before + parts.group(1)))) {
                marks.add(new Mark(parts.group(2) != null, Long.parseLong(parts.group(3)), parts.group(4)));
            } else {
                faults.add(new AuditFault(AuditFault.Kind.FILE, 0, number));
            }
            before = line;
            if (marks.size() == COMPARED_AT_ONCE || read >= end) {
                faults.addAll(differing(marks));
                marks.clear();
            }
        }
        return new Finding(number, faults);
    }

    private List<AuditFault> differing(List<Mark> marks) {
        return jdbc.sql("""
                select given.of_seal, given.number
                  from unnest(?::boolean[], ?::bigint[], ?::text[]) with ordinality as given (of_seal, number, hash, line)
                 where not exists (select from audit_seal s
                                    where given.of_seal and s.number = given.number and encode(s.hash, 'hex') = given.hash)
                   and not exists (select from audit_entry e
                                    where not given.of_seal and e.position = given.number
                                      and encode(e.hash, 'hex') = given.hash)
                 order by given.line""")
                .params(List.of(
                        marks.stream().map(Mark::ofSeal).toArray(Boolean[]::new),
                        marks.stream().map(Mark::number).toArray(Long[]::new),
                        marks.stream().map(Mark::hash).toArray(String[]::new)))
                .query((row, n) -> new AuditFault(
                        row.getBoolean(1) ? AuditFault.Kind.SEAL_OUTSIDE : AuditFault.Kind.ENTRY_OUTSIDE,
                        0,
                        row.getLong(2)))
                .list();
    }
}
