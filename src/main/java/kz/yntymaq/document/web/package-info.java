/** The one address that files are read from. */
@NullMarked
package kz.yntymaq.document.web;

import org.jspecify.annotations.NullMarked;
