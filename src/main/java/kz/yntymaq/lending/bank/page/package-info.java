/** The pages of bank statements: the file and its lines, the payments that wait, for officers of the operator. */
@NullMarked
package kz.yntymaq.lending.bank.page;

import org.jspecify.annotations.NullMarked;
