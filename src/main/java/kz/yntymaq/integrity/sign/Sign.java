package kz.yntymaq.integrity.sign;

import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.kernel.LegalReference;

/**
 * An indicator as it is shown and judged.
 *
 * @param code texts are {@code integrity.sign.<code>.*}, thresholds {@code <code>.*}
 * @param reference the article that it rests on, {@link LegalReference#ROUTE} for the portal's own
 * @param unit of what it reads
 */
public record Sign(String code, Group group, LegalReference reference, Figure.Unit unit, Bar bar) {

    /** A breach of a place of the law. */
    public static Sign breach(String code, String place, Figure.Unit unit, Bar bar) {
        return new Sign(code, Group.BREACH, LegalReference.of(place), unit, bar);
    }

    /** Control by a narrow circle; no article forbids it. */
    public static Sign control(String code, Figure.Unit unit, Bar bar) {
        return new Sign(code, Group.CONTROL, LegalReference.ROUTE, unit, bar);
    }

    /** An intermediary in place of a co-operative; no article forbids it. */
    public static Sign intermediary(String code, Figure.Unit unit, Bar bar) {
        return new Sign(code, Group.INTERMEDIARY, LegalReference.ROUTE, unit, bar);
    }
}
