/** The portal of agricultural co-operatives: its start and the choice of its database. */
@NullMarked
package kz.yntymaq;

import org.jspecify.annotations.NullMarked;
