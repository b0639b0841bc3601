/** The decision of the members under which an application is sent: which one covers it, and that it serves no other. */
@NamedInterface("authorisation")
@NullMarked
package kz.yntymaq.application.authorisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
