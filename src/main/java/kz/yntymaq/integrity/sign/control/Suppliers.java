package kz.yntymaq.integrity.sign.control;

import kz.yntymaq.integrity.fact.Population.Loan;
import kz.yntymaq.integrity.sign.Contacts;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Parts;

/** Where borrowed money went. */
final class Suppliers {

    private Suppliers() {}

    /** By the supplier's plain name; what was borrowed by members alone or also by the co-operative itself. */
    static Parts of(CooperativeFacts facts, boolean membersAlone) {
        var sum = new Parts.Sum();
        for (Loan one : facts.loans()) {
            String supplier = one.supplier();
            if (supplier != null && !supplier.isBlank() && !(membersAlone && one.person() == null)) {
                sum.add(Contacts.plain(supplier), one.amount());
            }
        }
        return sum.parts();
    }
}
