/** Pages of the administrator that belong to no other subject. */
@NullMarked
package kz.yntymaq.admin.web;

import org.jspecify.annotations.NullMarked;
