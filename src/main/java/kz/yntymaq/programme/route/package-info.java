/** The route of an application: its stages, who acts at each, within which deadline, and what may be done there. */
@NamedInterface("route")
@NullMarked
package kz.yntymaq.programme.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
