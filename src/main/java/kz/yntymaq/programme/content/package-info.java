/**
 * What an edition of a programme's rules says, as values: who may apply, when, what is asked, which papers, by which
 * rules and route, how much. Everything about a programme stands here; code knows kinds, and no programme by name.
 */
@NamedInterface("content")
@NullMarked
package kz.yntymaq.programme.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
