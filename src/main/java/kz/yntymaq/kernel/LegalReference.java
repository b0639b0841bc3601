package kz.yntymaq.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in an act, or the portal's own order. Stored as {@link #stored} writes it and as no other text:
 * {@code R 9(2)} is sub-point 2 of point 9 of the rules, {@code C 34(3)(8)} sub-point 8 of point 3 of article 34
 * of the law, {@code ROUTE} the portal's own order. A reader sees it as {@code ui.LegalText} writes it.
 *
 * @param parts point or article first, then what it is divided into, numbered as the act does, {@code 24-1} too; empty for the portal's own order
 */
public record LegalReference(Act act, List<String> parts) {

    /** Acts that are cited. */
    public enum Act {
        /** The programme's rules of microcredit and leasing; points are divided into sub-points. */
        R,
        /** An appendix of these rules. */
        RA,
        /** The rules of the programme that an application is made under; points are divided into sub-points. */
        P,
        /** An appendix of these rules. */
        PA,
        /** The code of administrative procedures; articles are divided into points. */
        AP,
        /** The law on agricultural co-operatives; articles are divided into points, those into sub-points. */
        C,
        /** No act: the portal's own order. */
        ROUTE
    }

    /** The portal's own order, which no act demands. */
    public static final LegalReference ROUTE = new LegalReference(Act.ROUTE, List.of());

    private static final Pattern STORED =
            Pattern.compile("(R|RA|P|PA|AP|C) (N(?:\\(N\\)){0,2})".replace("N", "\\d{1,3}(?:-\\d{1,2})?"));

    /** The article of the law whose definitions are divided into sub-points at once. */
    private static final String DEFINITIONS = "2";

    private static final int MOST_PARTS = 3;

    public LegalReference {
        parts = List.copyOf(parts);
        if ((act == Act.ROUTE) != parts.isEmpty() || parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("no place in " + act + ": " + parts);
        }
    }

    /**
     * Reads what {@link #stored} wrote.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator
    public static LegalReference of(String stored) {
        if (stored.equals(Act.ROUTE.name())) {
            return ROUTE;
        }
        Matcher place = STORED.matcher(stored);
        if (!place.matches()) {
            throw new IllegalArgumentException("no legal reference: " + stored);
        }
        return new LegalReference(
                Act.valueOf(place.group(1)),
                List.of(place.group(2).replace(")", "").split("\\(")));
    }

    /** The one form in which it is stored. */
    @JsonValue
    public String stored() {
        return act == Act.ROUTE
                ? act.name()
                : act + " " + parts.get(0)
                        + parts.stream().skip(1).map(part -> "(" + part + ")").collect(Collectors.joining());
    }

    /** Message key of its wording; the arguments are the parts, as text. */
    public String key() {
        if (act == Act.ROUTE) {
            return "law.ROUTE";
        }
        boolean definition = act == Act.C && parts.get(0).equals(DEFINITIONS) && parts.size() > 1;
        return "law." + act + "." + (definition ? "definition" : parts.size());
    }

    /** Whether it is the other place or a part of it. */
    public boolean isWithin(LegalReference other) {
        return act == other.act
                && parts.size() >= other.parts.size()
                && parts.subList(0, other.parts.size()).equals(other.parts);
    }

    @Override
    public String toString() {
        return stored();
    }
}
