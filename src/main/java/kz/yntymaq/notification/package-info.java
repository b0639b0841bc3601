/** The inbox: what the portal has told a person, and whether they have read it. */
@NullMarked
package kz.yntymaq.notification;

import org.jspecify.annotations.NullMarked;
