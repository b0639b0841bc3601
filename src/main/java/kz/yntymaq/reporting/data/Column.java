package kz.yntymaq.reporting.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import kz.yntymaq.reporting.CellKey;
import kz.yntymaq.reporting.Figure;
import kz.yntymaq.reporting.Measure;
import org.jspecify.annotations.Nullable;

/** A column of the open data. Files, their schema and the dictionary are all made from these, so that they cannot differ. */
enum Column {
    MEASURE(Type.STRING, (key, figure) -> key.measure().name()),
    YEAR(Type.INTEGER, (key, figure) -> key.year() == 0 ? null : key.year()),
    OBLAST(Type.STRING, (key, figure) -> text(key.oblast())),
    DISTRICT(Type.STRING, (key, figure) -> text(key.district())),
    PROGRAMME(Type.STRING, (key, figure) -> text(key.programme())),
    PURPOSE(Type.STRING, (key, figure) -> key.measure() == Measure.OPEN ? null : text(key.purpose())),
    ARREARS(Type.STRING, (key, figure) -> key.measure() == Measure.OPEN ? text(key.purpose()) : null),
    NUMBER(Type.INTEGER, (key, figure) -> figure.number()),
    TENGE(Type.NUMBER, (key, figure) -> key.measure().total() == Measure.Total.TENGE ? figure.total() : null),
    JOBS(Type.NUMBER, (key, figure) -> key.measure().total() == Measure.Total.JOBS ? figure.total() : null),
    MEDIAN_DAYS(Type.INTEGER, (key, figure) -> figure.median()),
    P90_DAYS(Type.INTEGER, (key, figure) -> figure.most());

    /** As Frictionless calls them. */
    enum Type {
        STRING,
        INTEGER,
        NUMBER;

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Type type;
    private final BiFunction<CellKey, Figure, @Nullable Object> value;

    Column(Type type, BiFunction<CellKey, Figure, @Nullable Object> value) {
        this.type = type;
        this.value = value;
    }

    Type type() {
        return type;
    }

    /** Name in the heading of a file. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Type as the dictionary says it. */
    public String typeWritten() {
        return type.written();
    }

    /** Message key of what it means. */
    public String key() {
        return "statistics.column." + name();
    }

    /** Its value in a row; null where there is none. */
    @Nullable
    Object of(CellKey key, Figure figure) {
        return value.apply(key, figure);
    }

    /** Columns that tell which figure it is: no two rows are alike in all of them. */
    static List<String> primaryKey() {
        return Arrays.stream(values())
                .filter(column -> column.ordinal() < NUMBER.ordinal())
                .map(Column::written)
                .toList();
    }

    private static @Nullable String text(String code) {
        return code.isEmpty() ? null : code;
    }
}
