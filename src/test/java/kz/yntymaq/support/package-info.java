/** What tests stand on: a fresh database a class, a clock that is set by hand, people, a browser. */
@NullMarked
package kz.yntymaq.support;

import org.jspecify.annotations.NullMarked;
