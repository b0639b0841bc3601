/** What a file is, told by its content alone: which kinds are taken, whether one is whole, why another is refused. */
@NullMarked
package kz.yntymaq.document.content;

import org.jspecify.annotations.NullMarked;
