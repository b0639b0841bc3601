/** A villager's profile and the facts that the programme's conditions ask for. */
@NullMarked
package kz.yntymaq.farmer;

import org.jspecify.annotations.NullMarked;
