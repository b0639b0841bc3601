/**
 * A population made by chance from a seed, described in src/docs/integrity.md: real and false kinds that overlap. What
 * it makes was chosen before the indicators were measured with it and is not fitted to them.
 */
@NullMarked
package kz.yntymaq.integrity.population.made;

import org.jspecify.annotations.NullMarked;
