/** How far an application came: its steps and its history. */
@NamedInterface("progress")
@NullMarked
package kz.yntymaq.application.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
