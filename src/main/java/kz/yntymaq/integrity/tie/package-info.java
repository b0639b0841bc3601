/** What co-operatives have in common: leaders, members, phones and accounts, as a small picture with its table. */
@NullMarked
package kz.yntymaq.integrity.tie;

import org.jspecify.annotations.NullMarked;
