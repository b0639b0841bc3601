package kz.yntymaq.cooperative.acting;

import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;

/**
 * Somebody was proposed to act for a legal entity that is a member, or answered; or said that it has ended.
 *
 * @param person account of who is to act
 * @param before account of who acts, or acted until then
 */
record ActingMoved(What what, UUID cooperativeId, UUID person, UUID before, Bilingual entity) {

    /** What happened. */
    enum What {
        PROPOSED,
        AGREED,
        DECLINED,
        /** The entity has ended, and with it its membership. */
        ENDED
    }
}
