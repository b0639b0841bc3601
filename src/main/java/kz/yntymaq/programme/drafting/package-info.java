/** Drafts of editions: begun by copying, changed part by part, compared, checked, approved by a second administrator. */
@NamedInterface("drafting")
@NullMarked
package kz.yntymaq.programme.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
