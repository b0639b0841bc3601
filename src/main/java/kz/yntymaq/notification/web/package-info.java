/** The inbox's page. */
@NullMarked
package kz.yntymaq.notification.web;

import org.jspecify.annotations.NullMarked;
