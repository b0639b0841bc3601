package kz.yntymaq.lending.bank;

import java.util.Objects;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.lending.LoanReach;

/** Who sees statements: officers of the operator of an oblast, those of their own oblast alone. */
final class BankOfficer {

    private BankOfficer() {}

    /** Code of the officer's oblast. @throws NotFoundException for whoever is none */
    static String oblast(Actor actor) {
        if (!LoanReach.isOfficer(actor)) {
            throw new NotFoundException();
        }
        return Objects.requireNonNull(Objects.requireNonNull(actor.scope()).code());
    }
}
