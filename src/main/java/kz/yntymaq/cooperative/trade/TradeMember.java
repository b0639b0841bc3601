package kz.yntymaq.cooperative.trade;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * One member, or member of then.
 *
 * @param number in the register of shares
 * @param account whose they are
 */
public record TradeMember(
        UUID id,
        UUID account,
        int number,
        PersonName name,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn) {

    /** Number and name, as a list shows them. */
    public String written() {
        return number + ". " + name.full();
    }
}
