/** Pages of an application: its task list, sections, documents, check and sending, its way afterwards, and the public queue. */
@NullMarked
package kz.yntymaq.application.web;

import org.jspecify.annotations.NullMarked;
