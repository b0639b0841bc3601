package kz.yntymaq.integrity.threshold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The first edition of thresholds, shipped with the portal, each with where it comes from. */
public final class ShippedThresholds {

    private static final String FILE = "/integrity/thresholds.json";
    private static final TypeReference<List<Shipped>> LIST = new TypeReference<>() {};

    private static final Set<String> OF_LAW = all().stream()
            .filter(each -> each.basis() == Shipped.Basis.LAW)
            .map(Shipped::code)
            .collect(Collectors.toSet());

    private ShippedThresholds() {}

    /** In the order of the file. */
    public static List<Shipped> all() {
        try (InputStream in = Objects.requireNonNull(ShippedThresholds.class.getResourceAsStream(FILE))) {
            return JsonMapper.builder().build().readValue(in, LIST);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a figure is one that an article of the law names. */
    public static boolean isOfLaw(String code) {
        return OF_LAW.contains(code);
    }

    /** Their values. */
    public static Thresholds values() {
        return new Thresholds(all().stream().collect(Collectors.toMap(Shipped::code, Shipped::value)));
    }

    /**
     * A threshold as the portal ships it.
     *
     * @param code {@code <indicator>.<name>}
     * @param basis where the figure comes from
     * @param place the article of the law as {@code LegalReference} stores it, or what the figure was taken from
     */
    public record Shipped(String code, BigDecimal value, Basis basis, String place) {

        /** Where a figure comes from. */
        public enum Basis {
            /** The law on agricultural co-operatives: nobody changes it here. */
            LAW,
            /** What others who look for the same use. */
            LITERATURE,
            /** The portal's own order: how little is too little to say anything, how far back is looked. */
            PORTAL
        }
    }
}
