/**
 * Checks that an edition's rules name and fill with its own questions and figures, so that a new programme needs no
 * code. Each is one kind of comparison; what it means when it fails is the rule's effect.
 */
@NullMarked
package kz.yntymaq.eligibility.check;

import org.jspecify.annotations.NullMarked;
