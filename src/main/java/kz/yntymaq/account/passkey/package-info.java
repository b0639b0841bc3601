/** Passkeys as a second factor: a key in a person's device, asked for after the password. */
@NamedInterface("passkey")
@NullMarked
package kz.yntymaq.account.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
