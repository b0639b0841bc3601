package kz.yntymaq.integrity.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * One file of a population: UTF-8 with or without a byte order mark, a header in the first line, columns in any order.
 * A column that is not known is a fault of the header's line; so is one that is missing and has to be there.
 */
final class CsvTable {

    private static final char MARK = '\uFEFF';

    private final String name;
    private final List<String> needed;
    private final List<String> optional;

    /**
     * @param needed columns that must be there; one that stands twice is named twice
     * @param optional columns that may be missing: nothing is known then
     */
    CsvTable(String name, List<String> needed, List<String> optional) {
        this.name = name;
        this.needed = needed;
        this.optional = optional;
    }

    /** What is done with a row. */
    interface Reader {
        void row(CsvRow row);
    }

    /** Reads the file when it is there. */
    void read(Path directory, List<Fault> faults, Reader reader) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            return;
        }
        long line = 1;
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
            skipMark(lines);
            try (CSVParser parser = CSVFormat.RFC4180
                    .builder()
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .get()
                    .parse(lines)) {
                @Nullable Map<String, List<Integer>> columns = null;
                for (CSVRecord record : parser) {
                    if (columns == null) {
                        columns = header(record, faults);
                        if (columns == null) {
                            return;
                        }
                    } else {
                        row(record, columns, line, faults, reader);
                    }
                    line = parser.getCurrentLineNumber() + 1;
                }
                if (columns == null) {
                    faults.add(new Fault(name, 1, "there is no header"));
                }
            }
        } catch (CharacterCodingException wrong) {
            faults.add(new Fault(name, line, "not UTF-8"));
        } catch (CSVException | java.io.UncheckedIOException wrong) {
            faults.add(new Fault(name, line, "no CSV: " + wrong.getMessage()));
        }
    }

    private static void skipMark(BufferedReader lines) throws IOException {
        lines.mark(1);
        if (lines.read() != MARK) {
            lines.reset();
        }
    }

    private void row(
            CSVRecord record, Map<String, List<Integer>> columns, long line, List<Fault> faults, Reader reader) {
        int width = columns.values().stream().mapToInt(List::size).sum();
        if (record.size() != width) {
            faults.add(new Fault(name, line, record.size() + " values for " + width + " columns"));
            return;
        }
        var row = new CsvRow(name, line, columns, record, faults);
        reader.row(row);
    }

    private @Nullable Map<String, List<Integer>> header(CSVRecord record, List<Fault> faults) {
        int before = faults.size();
        var columns = new HashMap<String, List<Integer>>();
        for (int at = 0; at < record.size(); at++) {
            String column = record.get(at).toLowerCase(Locale.ROOT);
            if (!needed.contains(column) && !optional.contains(column)) {
                faults.add(new Fault(name, 1, "unknown column «" + record.get(at) + "»"));
                continue;
            }
            columns.computeIfAbsent(column, one -> new ArrayList<>()).add(at);
        }
        for (String column : columns.keySet()) {
            long most = Math.max(1, needed.stream().filter(column::equals).count());
            if (columns.getOrDefault(column, List.of()).size() > most) {
                faults.add(new Fault(name, 1, "column «" + column + "» stands twice"));
            }
        }
        for (String column : needed) {
            long least = needed.stream().filter(column::equals).count();
            if (columns.getOrDefault(column, List.of()).size() < least) {
                var fault = new Fault(name, 1, "column «" + column + "» is missing");
                if (!faults.contains(fault)) {
                    faults.add(fault);
                }
            }
        }
        return faults.size() == before ? columns : null;
    }
}
