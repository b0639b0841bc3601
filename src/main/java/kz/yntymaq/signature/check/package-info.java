/** How a signature is checked: its form, its certificate, whom it is trusted by, whether it was revoked. */
@NullMarked
package kz.yntymaq.signature.check;

import org.jspecify.annotations.NullMarked;
