/** A register of shares kept before the portal, read in from a file: looked through first, then all of it at once. */
@NullMarked
package kz.yntymaq.cooperative.share.opening;

import org.jspecify.annotations.NullMarked;
