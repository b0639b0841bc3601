/** What people agree to when they register, and who the operator of their data is. */
@NamedInterface("consent")
@NullMarked
package kz.yntymaq.account.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
