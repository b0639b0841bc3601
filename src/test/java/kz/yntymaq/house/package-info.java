/** Rules that hold in the whole house: rooms, texts, routes. */
@NullMarked
package kz.yntymaq.house;

import org.jspecify.annotations.NullMarked;
