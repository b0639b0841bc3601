package kz.yntymaq.integrity.threshold;

import java.math.BigDecimal;

/**
 * A threshold as the portal ships it.
 *
 * @param code {@code <indicator>.<name>}
 * @param basis where the figure comes from
 * @param place the article of the law as {@code LegalReference} stores it, or what the figure was taken from
 */
public record ShippedThreshold(String code, BigDecimal value, Basis basis, String place) {

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
