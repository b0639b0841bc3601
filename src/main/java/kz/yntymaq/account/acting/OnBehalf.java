package kz.yntymaq.account.acting;

import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;

/**
 * By whose hand somebody acts, and under which mandate.
 *
 * @param giver for whom it is done
 * @param helper who does it
 * @param helperName family and given name
 * @param cooperative for which the giver acts as its chair, or the giver for the own applications; null for the profile
 * @param through the co-operative whose chair named the helper; null for one whom the giver chose
 */
public record OnBehalf(
        UUID mandate,
        UUID giver,
        UUID helper,
        String helperName,
        Power power,
        @Nullable UUID cooperative,
        @Nullable Through through) {

    /** A co-operative that helps by its members. */
    public record Through(UUID cooperative, Bilingual name) {}

    public Matter matter() {
        return cooperative == null ? Matter.PERSON : Matter.COOPERATIVE;
    }

    /** The helper as the giver is told of them: with the co-operative that named them. */
    public RecordedValue told() {
        return through == null
                ? RecordedValue.words(helperName)
                : new RecordedValue.Named(
                        named(helperName, through.name().kk()),
                        named(helperName, through.name().ru()));
    }

    /** A helper's name, with that of the co-operative that named them. */
    public static String named(String helper, String cooperative) {
        return helper + ", «" + cooperative + "»";
    }

    /** Message key of what the helper may do. */
    public String powerKey() {
        return power.key(matter());
    }
}
