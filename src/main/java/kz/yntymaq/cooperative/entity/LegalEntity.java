package kz.yntymaq.cooperative.entity;

import kz.yntymaq.kernel.Bilingual;

/**
 * A legal entity that is a founder or a member (law on agricultural co-operatives, articles 16, point 2, and 25, point 1).
 *
 * @param bin twelve digits
 * @param authority by what the person acts for it, as a founder or whoever asked to join wrote it
 */
public record LegalEntity(Bilingual name, String bin, Bilingual seat, String authority) {

    /** The entity as papers name it, with the person who acts for it. */
    public static Bilingual named(Bilingual name, String person) {
        return new Bilingual(name.kk() + " (" + person + ")", name.ru() + " (" + person + ")");
    }
}
