/** The administrator's start page, places and audit log; offices and people stand in account, figures in programme. */
@NullMarked
package kz.yntymaq.admin;

import org.jspecify.annotations.NullMarked;
