/** Pages of what goes on now, which look anew by themselves once something changed. */
@NullMarked
package kz.yntymaq.ui.live;

import org.jspecify.annotations.NullMarked;
