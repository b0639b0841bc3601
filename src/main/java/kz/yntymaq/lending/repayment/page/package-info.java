/** The pages of repayment: what is owed, payments and their taking back for officers, the statement for borrowers. */
@NullMarked
package kz.yntymaq.lending.repayment.page;

import org.jspecify.annotations.NullMarked;
