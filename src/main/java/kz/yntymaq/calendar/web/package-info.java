/** The administrator's page of the working calendar. */
@NullMarked
package kz.yntymaq.calendar.web;

import org.jspecify.annotations.NullMarked;
