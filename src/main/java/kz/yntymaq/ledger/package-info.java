/** Books of money in double entry: accounts, balanced postings, reversals, closed periods, balances by day. Knows no subject. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package kz.yntymaq.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
