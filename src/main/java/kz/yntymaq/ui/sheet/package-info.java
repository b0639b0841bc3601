/** Tables that people hand in as files, XLSX or CSV: looked into before anything is read, nothing in them evaluated. */
@NullMarked
package kz.yntymaq.ui.sheet;

import org.jspecify.annotations.NullMarked;
