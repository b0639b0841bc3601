/** How the method that answers an address is found. */
@NullMarked
package kz.yntymaq.ui.address;

import org.jspecify.annotations.NullMarked;
