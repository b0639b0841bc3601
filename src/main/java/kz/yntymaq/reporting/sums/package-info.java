/** The proof that ledger, applications, contracts, repayment and statistics have the same sums, and which row has not. */
@NullMarked
package kz.yntymaq.reporting.sums;

import org.jspecify.annotations.NullMarked;
