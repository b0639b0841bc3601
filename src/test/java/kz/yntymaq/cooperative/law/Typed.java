package kz.yntymaq.cooperative.law;

import java.util.Collection;
import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What somebody types into a form. */
final class Typed {

    private final LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

    private Typed() {}

    /** @param pairs names and values in turn */
    static Typed of(Object... pairs) {
        var typed = new Typed();
        for (int i = 0; i < pairs.length; i += 2) {
            typed.with((String) pairs[i], pairs[i + 1]);
        }
        return typed;
    }

    /** The same with another value, or values, of a field. */
    Typed with(String field, Object value) {
        fields.put(
                field,
                value instanceof Collection<?> many
                        ? many.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value)));
        return this;
    }

    MultiValueMap<String, String> fields() {
        return fields;
    }
}
