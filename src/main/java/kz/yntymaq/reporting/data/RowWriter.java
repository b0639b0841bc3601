package kz.yntymaq.reporting.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import kz.yntymaq.reporting.CellKey;
import kz.yntymaq.reporting.Figure;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows of one kind of file, one after the other: memory does not grow with them. */
abstract class RowWriter implements AutoCloseable {

    /** Rows of a sheet that are in memory at once. */
    private static final int PAGE = 500;

    /** What a program for tables would take for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    abstract void row(CellKey key, Figure figure);

    @Override
    public abstract void close();

    private static @Nullable Object plain(Column column, CellKey key, Figure figure) {
        Object value = column.of(key, figure);
        return value instanceof BigDecimal number ? new BigDecimal(number.toPlainString()) : value;
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A value of a CSV (RFC 4180). A text that a program for tables would reckon begins with an apostrophe. */
    static String csv(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        if (value instanceof String && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0)
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }

    /** One heading row; comma, CRLF, no mark at the beginning. */
    static RowWriter csv(OutputStream out) {
        write(out, Arrays.stream(Column.values()).map(Column::written).collect(Collectors.joining(",")) + "\r\n");
        return new RowWriter() {
            @Override
            void row(CellKey key, Figure figure) {
                write(
                        out,
                        Arrays.stream(Column.values())
                                        .map(column -> csv(plain(column, key, figure)))
                                        .collect(Collectors.joining(","))
                                + "\r\n");
            }

            @Override
            public void close() {
                // every row is written already
            }
        };
    }

    /** An object a line; what is missing is missing in it too. */
    static RowWriter jsonLines(OutputStream out, JsonMapper json) {
        return new RowWriter() {
            @Override
            void row(CellKey key, Figure figure) {
                var object = new LinkedHashMap<String, Object>();
                for (Column column : Column.values()) {
                    Object value = plain(column, key, figure);
                    if (value != null) {
                        object.put(column.written(), value);
                    }
                }
                write(out, json.writeValueAsString(object) + "\n");
            }

            @Override
            public void close() {
                // every row is written already
            }
        };
    }

    /** One sheet; codes are texts, so that no program takes their zeros away or reckons in them. */
    static RowWriter xlsx(OutputStream out) {
        var workbook = new Workbook(out, "Yntymaq", null);
        Worksheet sheet = workbook.newWorksheet("statistics");
        sheet.freezePane(0, 1);
        for (Column column : Column.values()) {
            sheet.inlineString(0, column.ordinal(), column.written());
        }
        return new RowWriter() {

            private int written;

            @Override
            void row(CellKey key, Figure figure) {
                written++;
                for (Column column : Column.values()) {
                    Object value = plain(column, key, figure);
                    if (value instanceof Number number) {
                        sheet.value(written, column.ordinal(), number);
                    } else if (value != null) {
                        sheet.inlineString(written, column.ordinal(), value.toString());
                    }
                }
                if (written % PAGE == 0) {
                    try {
                        sheet.flush();
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                }
            }

            @Override
            public void close() {
                try {
                    workbook.close();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        };
    }
}
