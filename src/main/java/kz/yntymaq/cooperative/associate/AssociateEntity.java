package kz.yntymaq.cooperative.associate;

import java.util.UUID;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.kernel.FieldViolationException;

/**
 * A legal entity that is an associated member, or asks to become one (law on agricultural co-operatives, articles 2, sub-point 2, and 25,
 * point 2), and the person who acts for it.
 *
 * @param representative name of that person, as was told
 */
public record AssociateEntity(UUID id, LegalEntity entity, String representative) {

    /** One that is told for the first time. @throws FieldViolationException by {@code name} where it is the entity's own name, not a person's */
    public static AssociateEntity of(LegalEntity entity, String representative) {
        if (representative.equalsIgnoreCase(entity.name().kk())
                || representative.equalsIgnoreCase(entity.name().ru())) {
            throw new FieldViolationException("name", "associate.error.representative");
        }
        return new AssociateEntity(UUID.randomUUID(), entity, representative);
    }

    /** What the entity is called in the language of the page. */
    public String here() {
        return entity.name().here();
    }
}
