/** People: registration, sign-in, consent, the offices that officials hold, and what each may see (the actor). */
@NullMarked
package kz.yntymaq.account;

import org.jspecify.annotations.NullMarked;
