/** What rooms tell a person of what they hold about them, and what becomes of it when the person withdraws the consent. */
@NamedInterface("data")
@NullMarked
package kz.yntymaq.account.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
