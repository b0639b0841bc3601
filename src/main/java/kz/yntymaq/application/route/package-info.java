/** By which edition an application is judged, and until when each stage of its route must be done. */
@NamedInterface("route")
@NullMarked
package kz.yntymaq.application.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
