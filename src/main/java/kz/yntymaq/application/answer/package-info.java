/** The answers of an application as values: what is asked, what was given, how it is written for a reader. */
@NamedInterface("answer")
@NullMarked
package kz.yntymaq.application.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
