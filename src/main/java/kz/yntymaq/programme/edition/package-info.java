/** What the rules of a programme say at a time: figures with their source, documents, and the index they are counted in. */
@NamedInterface("edition")
@NullMarked
package kz.yntymaq.programme.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
