package kz.yntymaq.programme.content;

import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;

/**
 * What each member of a commission gives a project marks for.
 *
 * @param code unique in the edition
 * @param weight how much it counts beside the others, from 1 to 100; acts name criteria, no weights, so that it is the portal's own
 */
public record CriterionEntry(String code, Wording text, Integer weight, LegalReference source) {

    /** How many an edition has at most: more nobody weighs. */
    public static final int MOST = 20;
}
