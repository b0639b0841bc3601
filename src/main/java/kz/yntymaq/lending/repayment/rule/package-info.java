/** The rule of repayment: terms, payments and a day in, the standing of a microcredit out; no database, no clock. */
@NamedInterface("rule")
@NullMarked
package kz.yntymaq.lending.repayment.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
