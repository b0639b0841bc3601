package kz.yntymaq.cooperative.charter;

import java.util.Optional;
import kz.yntymaq.kernel.LegalReference;

/** What a charter must settle, in the order of the law on agricultural co-operatives, article 17, point 2. */
public enum CharterItem {
    NAME_AND_FORM,
    STATUS,
    SEAT,
    AIMS_AND_KINDS,
    BODIES,
    MEETINGS,
    JOINING_AND_LEAVING,
    EXCLUSION,
    SHARE_PAYOUT,
    RECORDS,
    RIGHTS_AND_DUTIES,
    PROPERTY,
    CONTRIBUTIONS,
    PARTICIPATION,
    DISTRIBUTION,
    LOSSES,
    AMENDMENT,
    FUNDS,
    CHANGE_OF_KIND,
    REORGANISATION;

    /** Its number in the law and in the charter, from 1 to 20. */
    public int number() {
        return ordinal() + 1;
    }

    /** The point of the law that asks for it. */
    public LegalReference source() {
        return LegalReference.of("C 17(2)(" + number() + ")");
    }

    /** By its number, from 1 to 20. */
    public static Optional<CharterItem> of(int number) {
        return number < 1 || number > values().length ? Optional.empty() : Optional.of(values()[number - 1]);
    }

    /** Message key of its name. */
    public String key() {
        return "charter.item." + name();
    }

    /** Message key of the portal's own model text. */
    String modelKey() {
        return "charter.model." + name();
    }
}
