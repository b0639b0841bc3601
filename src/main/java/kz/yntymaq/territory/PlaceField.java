package kz.yntymaq.territory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field for a place, and which places it takes, so that nothing is offered that would be refused. Written
 * in a page as {@code village}, {@code village:eligible}, {@code village:eligible:1156}, {@code territory:any:11}, {@code neighbour:okrug}.
 *
 * @param name of the form's component
 * @param any whether it takes a place of any level; else settlements alone
 * @param okrug whether it takes okrugs, and nothing else
 * @param eligible whether it takes only places where the programme's projects may run
 * @param within leading digits of the codes it takes, empty for the whole country
 */
record PlaceField(String name, boolean any, boolean okrug, boolean eligible, String within) {

    private static final Pattern WRITTEN =
            Pattern.compile("([A-Za-z][A-Za-z0-9_]{0,39})(?::(any|okrug|eligible|open))?(?::([0-9]{0,9}))?");

    /** Reads how it is written; a field of a name that no form has where it is written otherwise. */
    static PlaceField of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? new PlaceField(
                        parts.group(1),
                        "any".equals(parts.group(2)),
                        "okrug".equals(parts.group(2)),
                        "eligible".equals(parts.group(2)),
                        parts.group(3) == null ? "" : parts.group(3))
                : new PlaceField("", false, false, false, "");
    }

    /** Whether it takes this place. */
    boolean takes(Territory place) {
        return place.getClosedOn() == null
                && place.getCode().startsWith(within)
                && (okrug ? place.getLevel() == Level.OKRUG : any || place.isOpenSettlement())
                && (!eligible || place.isEligible());
    }

    /** Whether places beneath this one can be taken. */
    boolean opens(Territory place) {
        return place.getLevel() != Level.SETTLEMENT && !(okrug && place.getLevel() == Level.OKRUG);
    }

    /** Whether it takes this place or can take one beneath it. */
    boolean leadsTo(Territory place) {
        String own = place.getCode().substring(0, place.getLevel().digits());
        return takes(place)
                || (place.getLevel() != Level.SETTLEMENT && (own.startsWith(within) || within.startsWith(own)));
    }
}
