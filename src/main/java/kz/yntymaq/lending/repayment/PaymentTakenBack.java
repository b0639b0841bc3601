package kz.yntymaq.lending.repayment;

import java.util.UUID;

/** A payment was taken back, in the transaction in which it is told. @param receipt as it had been recorded */
public record PaymentTakenBack(UUID receipt) {}
