package kz.yntymaq.reporting.data;

import java.util.Arrays;
import java.util.Optional;

/** The files of a version. */
enum DataFile {
    CSV("statistics.csv", "text/csv;charset=UTF-8", "csv"),
    JSON_LINES("statistics.jsonl", "application/jsonl", "jsonl"),
    XLSX("statistics.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PACKAGE("datapackage.json", "application/json", "json");

    private final String written;
    private final String type;
    private final String format;

    DataFile(String written, String type, String format) {
        this.written = written;
        this.type = type;
        this.format = format;
    }

    public String written() {
        return written;
    }

    String type() {
        return type;
    }

    String format() {
        return format;
    }

    static Optional<DataFile> named(String name) {
        return Arrays.stream(values()).filter(each -> each.written.equals(name)).findFirst();
    }
}
