/** The portal on a laptop: its own PostgreSQL and a demonstration with people in every role. Not in the packaged jar. */
@NullMarked
package kz.yntymaq.demo;

import org.jspecify.annotations.NullMarked;
