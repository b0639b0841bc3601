/** Co-operatives from their founding through registration, their members and how they come and go. */
@NullMarked
package kz.yntymaq.cooperative;

import org.jspecify.annotations.NullMarked;
