/** The pages on which an application is filled in: the task list, its sections, documents, what is still missing. */
@NamedInterface("form")
@NullMarked
package kz.yntymaq.application.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
