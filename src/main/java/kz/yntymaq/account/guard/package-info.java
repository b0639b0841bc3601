/** What holds off guessed passwords and registrations without end: tries are counted and made to wait. */
@NullMarked
package kz.yntymaq.account.guard;

import org.jspecify.annotations.NullMarked;
