/** Sheets of paper: texts and tables as PDF, in a font that knows Kazakh letters and the sign of the tenge. */
@NullMarked
package kz.yntymaq.ui.paper;

import org.jspecify.annotations.NullMarked;
