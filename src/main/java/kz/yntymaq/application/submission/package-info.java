/** Checking and sending an application, its withdrawal, and the public waiting list. */
@NamedInterface("submission")
@NullMarked
package kz.yntymaq.application.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
