/** Pictures: turned upright, freed of what a camera wrote beside them, made small for lists, joined into one PDF. */
@NullMarked
package kz.yntymaq.document.image;

import org.jspecify.annotations.NullMarked;
