package kz.yntymaq.cooperative.body;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the charter says of bodies, where the portal knows it: it wrote that item, and no meeting has changed the charter since. */
@Component
class BodyCharter {

    private final Charters charters;

    BodyCharter(Charters charters) {
        this.charters = charters;
    }

    /**
     * Number and term by the charter, each null where the portal does not know it.
     *
     * @param size members of the board with its head
     * @param years for which a body is elected
     */
    record Says(@Nullable Integer size, @Nullable Integer years) {}

    /** A board of a charter that names a chair alone has no number: the charter has to be changed first or says none. */
    Says of(UUID cooperativeId) {
        Optional<FoundingTerms.Given> terms = charters.termsOf(cooperativeId, CharterItem.BODIES);
        return new Says(
                terms.map(FoundingTerms.Given::boardSize).orElse(null),
                charters.termYears(cooperativeId).orElse(null));
    }
}
