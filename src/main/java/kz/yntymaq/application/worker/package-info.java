/** Which official of the office on turn works on an application; who may say so is told where applications are reviewed. */
@NamedInterface("worker")
@NullMarked
package kz.yntymaq.application.worker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
