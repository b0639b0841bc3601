package kz.yntymaq.lending.bank;

import java.util.UUID;
import kz.yntymaq.lending.LoanStage;

/** A microcredit by what a payer may call it. @param contract number of its contract @param number of its application */
record NamedLoan(UUID file, UUID application, String contract, String number, LoanStage stage) {

    boolean isPaid() {
        return stage == LoanStage.PAID;
    }

    /** Whether this is the number of its contract or of its application, however it is typed. */
    boolean isCalled(String typed) {
        String folded = BankCells.folded(typed);
        return BankCells.folded(contract).equals(folded)
                || BankCells.folded(number).equals(folded);
    }
}
