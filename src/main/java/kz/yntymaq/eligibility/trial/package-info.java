/** Made-up examples held against the rules of an edition, so that a draft is tried before it is approved. */
@NullMarked
package kz.yntymaq.eligibility.trial;

import org.jspecify.annotations.NullMarked;
