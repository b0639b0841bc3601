package kz.yntymaq.territory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A file of the КАТО classifier, read and checked: CSV in UTF-8 with the header
 * {@code kato,kato_version,level,type_code,name_ru,name_kk}. Every row that does not fit is refused
 * with its line and a reason; a file with one refused row is not imported at all.
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
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SHOWN = 60;

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
    static KatoFile read(byte[] content, Set<String> open) {
        var reader = new Reader(open);
        String text = reader.decode(content);
        if (text != null) {
            reader.parse(text);
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

        private @Nullable String decode(byte[] content) {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var bytes = ByteBuffer.wrap(content);
            var characters = java.nio.CharBuffer.allocate(content.length + 1);
            CoderResult result = decoder.decode(bytes, characters, true);
            if (result.isError()) {
                int line = 1;
                for (int i = 0; i < bytes.position(); i++) {
                    line += content[i] == '\n' ? 1 : 0;
                }
                refuse(line, "encoding", "");
                return null;
            }
            String text = characters.flip().toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }

        private void parse(String text) {
            int line = 1;
            try (CSVParser parser =
                    CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(new StringReader(text))) {
                boolean header = true;
                for (CSVRecord row : parser) {
                    line = (int) parser.getCurrentLineNumber();
                    if (header) {
                        header = false;
                        if (!row.toList().equals(HEADER)) {
                            refuse(line, "header", String.join(",", row.toList()));
                            return;
                        }
                    } else {
                        check(line, row);
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

        private void check(int line, CSVRecord row) {
            if (row.size() != HEADER.size()) {
                refuse(line, "columns", String.valueOf(row.size()));
                return;
            }
            String code = row.get(0).trim();
            Level level = LEVELS.get(row.get(2).trim());
            String type = row.get(3).trim();
            String nameRu = row.get(4).trim();
            String nameKk = row.get(5).trim();
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
                if (parent == null && row.level() != Level.OBLAST) {
                    orphans.add(new Refusal(lines.get(code), "parent", code));
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
