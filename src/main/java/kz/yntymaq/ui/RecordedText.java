package kz.yntymaq.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RecordedValue.Count;
import kz.yntymaq.kernel.RecordedValue.Rows;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes recorded values in the language of the page, and stores them as JSON. Named {@code @recordedText} in templates. */
@Component("recordedText")
public class RecordedText implements RecordedValue.Writer {

    private final Texts texts;
    private final Format format;
    private final PlaceNames places;
    private final JsonMapper json;

    RecordedText(Texts texts, Format format, PlaceNames places, JsonMapper json) {
        this.texts = texts;
        this.format = format;
        this.places = places;
        this.json = json;
    }

    /** How a value reads; a dash for nothing. */
    public String of(RecordedValue value) {
        return value.written(this);
    }

    /** The rows of a value one by one, each as it reads. */
    public List<String> rows(RecordedValue value) {
        return rowsOf(value).stream().map(this::of).toList();
    }

    /** The rows of a list that another one does not have, as they read. */
    public List<String> onlyIn(RecordedValue list, RecordedValue other) {
        var rows = new ArrayList<>(rowsOf(list));
        rowsOf(other).forEach(rows::remove);
        return rows.stream().map(this::of).toList();
    }

    /** The text of a message key with recorded arguments; a count stays a number, because a plural asks for it. */
    public String message(String key, List<RecordedValue> arguments) {
        return texts.get(
                key,
                arguments.stream()
                        .map(argument -> argument instanceof Count count ? (Object) count.number() : of(argument))
                        .toArray());
    }

    private static List<RecordedValue> rowsOf(RecordedValue value) {
        return value instanceof Rows list ? list.rows() : value.isGiven() ? List.of(value) : List.of();
    }

    /** A value as stored. */
    public String toJson(RecordedValue value) {
        return json.writerFor(RecordedValue.class).writeValueAsString(value);
    }

    /** A stored value. */
    public RecordedValue fromJson(String stored) {
        return json.readValue(stored, RecordedValue.class);
    }

    @Override
    public String text(String key, Object... arguments) {
        return texts.find(key, arguments).orElseGet(() -> key.substring(key.lastIndexOf('.') + 1));
    }

    @Override
    public String money(BigDecimal tenge) {
        return format.money(tenge);
    }

    @Override
    public String number(long number) {
        return format.number(number);
    }

    @Override
    public String decimal(BigDecimal number) {
        return TypedNumber.write(number, Language.current().locale()).replace(' ', '\u00a0');
    }

    @Override
    public String day(LocalDate day) {
        return format.date(day);
    }

    @Override
    public String place(String code) {
        return places.written(code);
    }
}
