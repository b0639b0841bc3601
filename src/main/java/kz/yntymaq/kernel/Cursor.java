package kz.yntymaq.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of a row in a list: the values that the list is ordered by, then the row's id. Written, it stands in the
 * address of the next page, see {@link KeyPage}; what comes back from an address is read strictly, for anybody can
 * type there.
 *
 * @param values as {@link Kind} allows them
 */
public record Cursor(List<String> values, UUID id) {

    private static final String BETWEEN = "~";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MAX_YEAR = 9999;

    /** Kinds of values, each as a statement casts it. */
    public enum Kind {
        TIME(60) {
            @Override
            void check(String value) {
                checkYear(Instant.parse(value).atOffset(ZoneOffset.UTC).getYear());
            }
        },
        /** A date, or {@link #NO_DATE}, which stands after all dates. */
        DATE(10) {
            @Override
            void check(String value) {
                if (!value.equals(NO_DATE)) {
                    checkYear(LocalDate.parse(value).getYear());
                }
            }
        },
        NUMBER(20) {
            @Override
            void check(String value) {
                require(NUMBERS.matcher(value).matches());
            }
        },
        /** Digits and capital letters; may be empty. */
        CODE(40) {
            @Override
            void check(String value) {
                require(CODES.matcher(value).matches());
            }
        };

        /** What a list ordered by date has where a row has none. */
        public static final String NO_DATE = "infinity";

        private static final Pattern NUMBERS = Pattern.compile("\\d{1,13}(?:\\.\\d{1,4})?");
        private static final Pattern CODES = Pattern.compile("[0-9A-Z_]*");

        private final int longest;

        Kind(int longest) {
            this.longest = longest;
        }

        /** @throws RuntimeException unless it is a value of this kind */
        abstract void check(String value);

        private boolean takes(String value) {
            try {
                require(value.length() <= longest);
                check(value);
                return true;
            } catch (DateTimeException | IllegalArgumentException other) {
                return false;
            }
        }

        private static void require(boolean met) {
            if (!met) {
                throw new IllegalArgumentException();
            }
        }

        private static void checkYear(int year) {
            require(year > 0 && year <= MAX_YEAR);
        }
    }

    public Cursor {
        values = List.copyOf(values);
    }

    /** The place of a row. */
    public static Cursor of(UUID id, Object... values) {
        return new Cursor(Arrays.stream(values).map(Object::toString).toList(), id);
    }

    /** The place that was written so; empty for none and for any text that is no place in a list of these kinds. */
    public static Optional<Cursor> read(@Nullable String written, Kind... kinds) {
        if (written == null) {
            return Optional.empty();
        }
        String[] parts = written.split(BETWEEN, -1);
        if (parts.length != kinds.length + 1 || !ID.matcher(parts[kinds.length]).matches()) {
            return Optional.empty();
        }
        for (int i = 0; i < kinds.length; i++) {
            if (!kinds[i].takes(parts[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new Cursor(Arrays.asList(parts).subList(0, kinds.length), UUID.fromString(parts[kinds.length])));
    }

    public String written() {
        return values.isEmpty() ? id.toString() : String.join(BETWEEN, values) + BETWEEN + id;
    }

    public String value(int index) {
        return values.get(index);
    }

    /** The first value, a time, as a parameter of a statement takes it. */
    public OffsetDateTime time() {
        return Instant.parse(value(0)).atOffset(ZoneOffset.UTC);
    }
}
