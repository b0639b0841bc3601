/** Pages of registration, sign-in and one's own account. */
@NullMarked
package kz.yntymaq.account.web;

import org.jspecify.annotations.NullMarked;
