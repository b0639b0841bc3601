/** The rules that an application is held against, each with its act and point, and what they find. */
@NamedInterface("eligibility")
@NullMarked
package kz.yntymaq.application.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
