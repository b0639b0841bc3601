package kz.yntymaq.qualify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What somebody told: values in their one form by the names of inputs, and the steps that were gone through, whether or not
 * anything was told there. It travels in addresses, so that nothing of it has to be kept. Never changes.
 */
final class Told {

    static final String PASSED = "passed";

    /** Longest query that is read back. */
    static final int LONGEST = 2000;

    static final Told NOTHING = new Told(Map.of(), List.of());

    private final Map<String, List<String>> values;
    private final List<String> passed;

    Told(Map<String, List<String>> values, List<String> passed) {
        this.values = new TreeMap<>(values);
        this.passed = List.copyOf(passed);
    }

    /** The one value of an input; null where nothing was told. */
    @Nullable
    String one(String input) {
        List<String> told = many(input);
        return told.isEmpty() ? null : told.get(0);
    }

    /** The values of an input. */
    List<String> many(String input) {
        return values.getOrDefault(input, List.of());
    }

    boolean isNothing() {
        return values.isEmpty() && passed.isEmpty();
    }

    boolean hasPassed(String step) {
        return passed.contains(step);
    }

    /** The same with another value. */
    Told with(String input, String value) {
        var changed = new TreeMap<>(values);
        changed.put(input, List.of(value));
        return new Told(changed, passed);
    }

    /** The same after a step. */
    Told passing(String step) {
        return new Told(
                values,
                Stream.concat(passed.stream(), Stream.of(step)).distinct().toList());
    }

    /** The same before a step. */
    Told reopening(String step) {
        return new Told(
                values, passed.stream().filter(each -> !each.equals(step)).toList());
    }

    /** What a form beside its own inputs sends along: hidden fields by name. */
    Map<String, List<String>> beside(Set<String> inputs) {
        var fields = new LinkedHashMap<String, List<String>>();
        values.forEach((input, told) -> {
            if (!inputs.contains(input)) {
                fields.put(input, told);
            }
        });
        fields.put(PASSED, passed);
        return fields;
    }

    /** The query of an address that tells the same. */
    String query() {
        return beside(Set.of()).entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> field.getKey() + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** The parameters of a query, not looked into; none where it is none, or too long. */
    static Map<String, String[]> parameters(@Nullable String query) {
        if (query == null || query.isBlank() || query.length() > LONGEST) {
            return Map.of();
        }
        var parameters = new LinkedHashMap<String, String[]>();
        try {
            UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .forEach((name, sent) -> {
                        var read = new ArrayList<String>();
                        sent.forEach(
                                value -> read.add(value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8)));
                        parameters.put(name, read.toArray(String[]::new));
                    });
        } catch (IllegalArgumentException none) {
            return Map.of();
        }
        return parameters;
    }
}
