/** The tree of places by the КАТО classifier: oblasts, districts, okrugs, settlements; small towns; search; import. */
@NullMarked
package kz.yntymaq.territory;

import org.jspecify.annotations.NullMarked;
