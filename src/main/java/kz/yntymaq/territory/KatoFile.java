package kz.yntymaq.territory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A file of the КАТО classifier, read and checked: CSV in UTF-8 with the header
 * {@code kato,kato_version,level,type_code,name_ru,name_kk}. Every row that does not fit is refused
 * with its line and a reason; a file with one refused row is not imported at all. It is read as a stream
 * and no further than to refusal {@value #MOST_REFUSALS}, so that no file can fill the memory.
 *
 * @param rows those that fit, by code
 * @param refusals in the order of lines
 * @param version of the classifier as the first row names it, null when there is none
 */
record KatoFile(
        Map<String, KatoRow> rows,
        List<Refusal> refusals,
        @Nullable String version) {

    static final List<String> HEADER = List.of("kato", "kato_version", "level", "type_code", "name_ru", "name_kk");

    private static final Map<String, Level> LEVELS = Map.of(
            "oblast", Level.OBLAST,
            "district", Level.DISTRICT,
            "sub_district", Level.OKRUG,
            "settlement", Level.SETTLEMENT);
    private static final Pattern CODE = Pattern.compile("[0-9]{9}");
    private static final Pattern TYPE = Pattern.compile("[0-4]");
    /** Nobody corrects more of them one by one: such a file is another one. */
    static final int MOST_REFUSALS = 200;

    /** Several times what the country has. */
    private static final int MOST_ROWS = 100_000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SHOWN = 60;
    private static final int BUFFER = 8192;

    /** Bytes of a row, which is read whole. */
    private static final int LONGEST_ROW = 32_000;

    /** How a file begins that Excel wrote, today and in the old days. */
    private static final int XLSX = 0x504B0304;

    private static final int XLS = 0xD0CF11E0;

    /**
     * A row that was refused.
     *
     * @param line in the file, the header is 1
     * @param reason the last part of the message key {@code territory.import.reason.…}
     * @param found what stood there
     */
    record Refusal(int line, String reason, String found) {}

    /**
     * Reads and checks a file.
     *
     * @param open codes of the open places that the database has, with which a parent may also be found
     */
    static KatoFile read(InputStreamSource content, Set<String> open) throws IOException {
        var reader = new Reader(open);
        if (reader.isText(content)) {
            try (var text = new InputStreamReader(content.getInputStream(), StandardCharsets.UTF_8)) {
                reader.parse(text);
            }
        }
        return new KatoFile(reader.rows, reader.refusals, reader.version);
    }

    boolean isBroken() {
        return !refusals.isEmpty();
    }

    private static final class Reader {

        private final Set<String> open;
        private final Map<String, KatoRow> rows = new LinkedHashMap<>();
        private final Map<String, Integer> lines = new HashMap<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private @Nullable String version;

        Reader(Set<String> open) {
            this.open = open;
        }

        /** Whether it is UTF-8; an Excel file and a wrong character are refused with words of their own. */
        private boolean isText(InputStreamSource content) throws IOException {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var bytes = ByteBuffer.allocate(BUFFER);
            var characters = CharBuffer.allocate(BUFFER);
            int line = 1;
            var row = new Row();
            try (InputStream in = content.getInputStream()) {
                for (boolean start = true, end = false; !end; start = false) {
                    int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
                    end = read < bytes.remaining();
                    bytes.position(bytes.position() + read).flip();
                    if (start && isExcel(bytes)) {
                        refuse(1, "xlsx", "");
                        return false;
                    }
                    CoderResult result = decoder.decode(bytes, characters.clear(), end);
                    for (int i = 0; i < bytes.position(); i++) {
                        line += bytes.get(i) == '\n' ? 1 : 0;
                        if (row.isTooLong(bytes.get(i))) {
                            refuse(line, "columns", "> 6");
                            return false;
                        }
                    }
                    if (result.isError()) {
                        refuse(line, "encoding", "");
                        return false;
                    }
                    bytes.compact();
                }
            }
            return true;
        }

        /** How long a row is, which goes on over lines where a name begins with a quote. */
        private static final class Row {

            private int length;
            private boolean quoted;
            private byte before = '\n';

            boolean isTooLong(byte next) {
                if (next == '"') {
                    quoted = !quoted && (before == ',' || before == '\n' || before == '"');
                }
                length = next == '\n' && !quoted ? 0 : length + 1;
                before = next;
                return length > LONGEST_ROW;
            }
        }

        private static boolean isExcel(ByteBuffer start) {
            return start.limit() >= 4 && (start.getInt(0) == XLSX || start.getInt(0) == XLS);
        }

        private void parse(java.io.Reader text) {
            int line = 1;
            try (CSVParser parser =
                    CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(text)) {
                boolean header = true;
                for (CSVRecord row : parser) {
                    line = (int) parser.getCurrentLineNumber();
                    if (header) {
                        header = false;
                        if (!withoutMark(row).equals(HEADER)) {
                            refuse(line, "header", String.join(",", row.toList()));
                            return;
                        }
                    } else if (rows.size() >= MOST_ROWS) {
                        refuse(line, "rows", String.valueOf(MOST_ROWS));
                        return;
                    } else {
                        check(line, row);
                    }
                    if (refusals.size() >= MOST_REFUSALS) {
                        return;
                    }
                }
            } catch (IOException | UncheckedIOException | IllegalStateException brokenQuotes) {
                refuse(line + 1, "quotes", "");
                return;
            }
            if (lines.isEmpty() && refusals.isEmpty()) {
                refuse(1, "empty", "");
            }
            findParents();
        }

        /** Some programs write a mark of the byte order before the first letter. */
        private static List<String> withoutMark(CSVRecord row) {
            var header = new ArrayList<>(row.toList());
            if (header.get(0).startsWith("\ufeff")) {
                header.set(0, header.get(0).substring(1));
            }
            return header;
        }

        private void check(int line, CSVRecord row) {
            if (row.size() != HEADER.size()) {
                refuse(line, "columns", String.valueOf(row.size()));
                return;
            }
            String code = row.get(0).trim();
            Level level = LEVELS.get(row.get(2).trim());
            String type = row.get(3).trim();
            String nameRu = PlaceNames.tidy(row.get(4));
            String nameKk = PlaceNames.tidy(row.get(5));
            int before = refusals.size();
            if (!CODE.matcher(code).matches()) {
                refuse(line, "code", code);
            } else if (lines.putIfAbsent(code, line) != null) {
                refuse(line, "duplicate", code);
            }
            if (level == null) {
                refuse(line, "level", row.get(2));
            } else if (CODE.matcher(code).matches() && shape(code) != level) {
                refuse(line, "shape", code + " " + row.get(2).trim());
            }
            if (!TYPE.matcher(type).matches()) {
                refuse(line, "type", type);
            }
            if (nameRu.isEmpty() || nameKk.isEmpty()) {
                refuse(line, "name", code);
            } else if (nameRu.length() > LONGEST_NAME || nameKk.length() > LONGEST_NAME) {
                refuse(line, "long", code);
            }
            if (refusals.size() == before && level != null) {
                if (version == null && !row.get(1).isBlank()) {
                    version = row.get(1).trim();
                }
                rows.put(code, KatoRow.of(code, level, Short.parseShort(type), nameKk, nameRu));
            }
        }

        /** The nearest ancestor that the file has, else the nearest that the database has. */
        private void findParents() {
            var orphans = new ArrayList<Refusal>();
            rows.replaceAll((code, row) -> {
                String parent = nearest(code, lines.keySet());
                parent = parent == null ? nearest(code, open) : parent;
                if (parent == null && row.level() != Level.OBLAST && refusals.size() + orphans.size() < MOST_REFUSALS) {
                    orphans.add(new Refusal(Objects.requireNonNull(lines.get(code)), "parent", code));
                }
                return row.beneath(parent, above -> lines.containsKey(above) || open.contains(above));
            });
            refusals.addAll(orphans);
            refusals.sort(Comparator.comparingInt(Refusal::line));
        }

        private static @Nullable String nearest(String code, Set<String> known) {
            for (Level level : List.of(Level.OKRUG, Level.DISTRICT, Level.OBLAST)) {
                String above = KatoRow.above(code, level);
                if (!above.equals(code) && known.contains(above)) {
                    return above;
                }
            }
            return null;
        }

        private void refuse(int line, String reason, String found) {
            if (refusals.size() >= MOST_REFUSALS) {
                return;
            }
            refusals.add(new Refusal(
                    line, reason, found.length() <= LONGEST_SHOWN ? found : found.substring(0, LONGEST_SHOWN) + "…"));
        }
    }

    /** The level that a code's zeros tell. */
    static Level shape(String code) {
        if (!code.endsWith("000")) {
            return Level.SETTLEMENT;
        }
        if (!code.startsWith("00", 4)) {
            return Level.OKRUG;
        }
        return code.startsWith("00", 2) ? Level.OBLAST : Level.DISTRICT;
    }
}
