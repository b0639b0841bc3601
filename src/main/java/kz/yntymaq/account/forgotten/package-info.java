/** Ways back for whoever forgot the password: what they are, and a new password after a sign-in by a certificate. */
@NullMarked
package kz.yntymaq.account.forgotten;

import org.jspecify.annotations.NullMarked;
