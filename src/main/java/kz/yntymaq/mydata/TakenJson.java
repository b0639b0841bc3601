package kz.yntymaq.mydata;

import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.ui.RecordedText;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything that is held about a person as JSON, some things at a time, so that it needs no more memory the more
 * there is. The form is described in {@code src/docs/my-data.md}; its keys never change.
 */
@Component
class TakenJson {

    /** The form of the file; a key that changes its meaning makes it the next number. */
    private static final int FORM = 1;

    private static final int AT_ONCE = 200;

    private final MyData data;
    private final RecordedText text;
    private final JsonMapper json;
    private final Clock clock;

    TakenJson(MyData data, RecordedText text, JsonMapper json, Clock clock) {
        this.data = data;
        this.text = text;
        this.json = json;
        this.clock = clock;
    }

    /** @param out is flushed and left open */
    void write(UUID person, OutputStream out) {
        JsonGenerator writer = json.createGenerator(out);
        writer.writeStartObject();
        writer.writeStringProperty("form", "yntymaq-my-data");
        writer.writeNumberProperty("version", FORM);
        writer.writeStringProperty("madeAt", clock.instant().toString());
        writer.writeStringProperty("account", person.toString());
        writer.writeObjectPropertyStart("kinds");
        data.all().forEach(kind -> write(kind, person, writer));
        writer.writeEndObject();
        writer.writeEndObject();
        writer.flush();
    }

    private void write(HeldData kind, UUID person, JsonGenerator writer) {
        writer.writeArrayPropertyStart(kind.kind());
        int from = 0;
        List<HeldItem> some;
        do {
            some = kind.read(person, from, AT_ONCE);
            some.forEach(item -> write(item, writer));
            from += AT_ONCE;
        } while (some.size() == AT_ONCE);
        writer.writeEndArray();
    }

    private void write(HeldItem item, JsonGenerator writer) {
        writer.writeStartObject();
        if (item.at() != null) {
            writer.writeStringProperty("at", item.at().toString());
        }
        item.fields().forEach(field -> {
            writer.writeName(field.name());
            write(field.value(), writer);
        });
        writer.writeEndObject();
    }

    private void write(RecordedValue value, JsonGenerator writer) {
        if (value instanceof RecordedValue.Money money) {
            writer.writeNumber(money.tenge());
        } else if (value instanceof RecordedValue.Count count) {
            writer.writeNumber(count.number());
        } else if (value instanceof RecordedValue.Decimal decimal) {
            writer.writeNumber(decimal.number());
        } else if (value instanceof RecordedValue.Months months) {
            writer.writeNumber(months.months());
        } else if (value instanceof RecordedValue.Day day) {
            writer.writeString(day.day().toString());
        } else if (value instanceof RecordedValue.Rows rows) {
            writer.writeStartArray();
            rows.rows().forEach(row -> write(row, writer));
            writer.writeEndArray();
        } else {
            writeWords(value, writer);
        }
    }

    private void writeWords(RecordedValue value, JsonGenerator writer) {
        if (value instanceof RecordedValue.Named named) {
            pair(writer, "kk", named.kk(), "ru", named.ru());
        } else if (value instanceof RecordedValue.Key key) {
            pair(writer, "code", code(key.key()), "text", text.of(key));
        } else if (value instanceof RecordedValue.Worded worded) {
            pair(writer, "code", worded.code(), "text", text.of(worded));
        } else if (value instanceof RecordedValue.Place place) {
            pair(writer, "kato", place.code(), "text", text.of(place));
        } else if (value instanceof RecordedValue.File file) {
            pair(writer, "name", file.name(), "sha256", file.sha256() == null ? "" : file.sha256());
        } else {
            writer.writeString(text.of(value));
        }
    }

    private static void pair(JsonGenerator writer, String first, String one, String second, String other) {
        writer.writeStartObject();
        writer.writeStringProperty(first, one);
        writer.writeStringProperty(second, other);
        writer.writeEndObject();
    }

    /** The constant at the end of a message key, or the name of an action of the log. */
    private static String code(String key) {
        String action = "admin.audit.action.";
        return key.startsWith(action) ? key.substring(action.length()) : key.substring(key.lastIndexOf('.') + 1);
    }
}
