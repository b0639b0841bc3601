package kz.yntymaq.integrity.threshold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The first edition of thresholds, shipped with the portal, each with where it comes from. */
public final class ShippedThresholds {

    private static final String FILE = "/integrity/thresholds.json";
    private static final TypeReference<List<ShippedThreshold>> LIST = new TypeReference<>() {};

    private ShippedThresholds() {}

    /** In the order of the file. */
    public static List<ShippedThreshold> all() {
        try (InputStream in = Objects.requireNonNull(ShippedThresholds.class.getResourceAsStream(FILE))) {
            return JsonMapper.builder().build().readValue(in, LIST);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Their values. */
    public static Thresholds values() {
        return new Thresholds(
                all().stream().collect(Collectors.toMap(ShippedThreshold::code, ShippedThreshold::value)));
    }
}
