package kz.yntymaq.cooperative.voice;

import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.identity.Iin;
import org.jspecify.annotations.Nullable;

/**
 * Whom the chair proposes to be an associated member.
 *
 * @param iin of a person who has an account by that name, null for others and for firms; kept nowhere
 * @param another whether the chair vouches that it is not who belongs to the co-operative by the same name
 * @param entity a legal entity, for which the person of that name acts; null for others
 */
record Proposal(
        String name,
        @Nullable Iin iin,
        String produces,
        boolean another,
        @Nullable LegalEntity entity) {

    /** What is proposed is called so. */
    String called() {
        return entity == null ? name : entity.name().kk();
    }
}
