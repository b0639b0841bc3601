package kz.yntymaq.kernel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of a row in a list that is ordered by time and, within one moment, by id. Written as
 * seconds, nanoseconds and id, it stands in the address of the next page, see {@link KeyPage}.
 */
public record TimeCursor(Instant at, UUID id) {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,12})_(\\d{1,9})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** The key that was written so; empty for none and for any other text. */
    public static Optional<TimeCursor> read(@Nullable String written) {
        return Optional.ofNullable(written)
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .map(key -> new TimeCursor(
                        Instant.ofEpochSecond(Long.parseLong(key.group(1)), Long.parseLong(key.group(2))),
                        UUID.fromString(key.group(3))));
    }

    public String written() {
        return at.getEpochSecond() + "_" + at.getNano() + "_" + id;
    }

    /** The time as a parameter of a statement takes it. */
    public OffsetDateTime atUtc() {
        return at.atOffset(ZoneOffset.UTC);
    }
}
