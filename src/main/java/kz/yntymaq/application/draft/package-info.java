/** Drafts that were given up: taken back within thirty days, afterwards erased with all that belongs to them. */
@NamedInterface("draft")
@NullMarked
package kz.yntymaq.application.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
