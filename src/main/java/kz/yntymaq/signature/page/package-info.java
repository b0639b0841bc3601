/** The pages on which people sign in by a certificate, bind one, sign documents and check signatures. */
@NullMarked
package kz.yntymaq.signature.page;

import org.jspecify.annotations.NullMarked;
