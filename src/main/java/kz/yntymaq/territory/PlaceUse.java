package kz.yntymaq.territory;

import java.util.Collection;
import java.util.Map;

/** What stands in a place and would be left without it; answered by each room that keeps such a thing. */
public interface PlaceUse {

    /** Message key of how many there are, the number its argument. */
    String key();

    /**
     * How many there are.
     *
     * @param codes of places
     * @return by the code of the place; places without any are left out
     */
    Map<String, Integer> in(Collection<String> codes);
}
