/** What an office or a place still has to do with applications, so that neither goes away with them. */
@NullMarked
package kz.yntymaq.application.use;

import org.jspecify.annotations.NullMarked;
