/** Who someone really is: how an IIN that was claimed is confirmed, by whom, and how that is objected to. */
@NamedInterface("confirmation")
@NullMarked
package kz.yntymaq.account.confirmation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
