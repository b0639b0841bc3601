/** What subsidies come to by the acts that were read: milk, and equipment of milk reception and wool collection. */
@NullMarked
package kz.yntymaq.calculator.subsidy;

import org.jspecify.annotations.NullMarked;
