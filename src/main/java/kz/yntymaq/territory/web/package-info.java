/** Finding a place by its name, for every form that asks for one. */
@NullMarked
package kz.yntymaq.territory.web;

import org.jspecify.annotations.NullMarked;
