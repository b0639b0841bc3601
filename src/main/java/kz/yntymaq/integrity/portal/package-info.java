/** The population of co-operatives as the portal knows it, read from what its rooms publish. */
@NullMarked
package kz.yntymaq.integrity.portal;

import org.jspecify.annotations.NullMarked;
