package kz.yntymaq.account.acting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By whose hand somebody acts, and under which mandate.
 *
 * @param giver for whom it is done
 * @param helper who does it
 * @param helperName family and given name
 * @param cooperative for which the giver acts as its chair; null for the giver's own matters
 */
public record OnBehalf(
        UUID mandate,
        UUID giver,
        UUID helper,
        String helperName,
        Power power,
        @Nullable UUID cooperative) {

    public Matter matter() {
        return cooperative == null ? Matter.PERSON : Matter.COOPERATIVE;
    }

    /** Message key of what the helper may do. */
    public String powerKey() {
        return power.key(matter());
    }
}
