package kz.yntymaq.calculator.subsidy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The positions of the passports with their largest costs, read from {@code passport-<number>.csv}. Positions 1 and 7 of
 * passport 8 are left out: they pay for building, by design documents and in two parts.
 */
public final class Positions {

    private static final List<Position> ALL = Arrays.stream(Passport.values())
            .flatMap(passport -> read(passport).stream())
            .toList();

    private Positions() {}

    /** In the order of the passports. */
    public static List<Position> all() {
        return ALL;
    }

    /** The positions of a passport. */
    public static List<Position> of(Passport passport) {
        return ALL.stream().filter(position -> position.passport() == passport).toList();
    }

    /** A position by what a form sends for it. */
    public static Optional<Position> find(String code) {
        return ALL.stream().filter(position -> position.code().equals(code)).findFirst();
    }

    private static List<Position> read(Passport passport) {
        String file = "passport-" + passport.number() + ".csv";
        try (InputStream in = Objects.requireNonNull(Positions.class.getResourceAsStream(file), file);
                CSVParser rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> position(passport, row)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static Position position(Passport passport, CSVRecord row) {
        String most = row.get("most_units");
        return new Position(
                passport,
                row.get("position"),
                row.get("name_kk"),
                row.get("name_ru"),
                row.get("name_en"),
                new BigDecimal(row.get("max_cost_kzt")),
                most.isEmpty() ? null : Integer.valueOf(most));
    }
}
