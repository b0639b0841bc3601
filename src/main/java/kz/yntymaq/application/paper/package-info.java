/** The whole application on paper, at any time: as a page to print and as PDF. */
@NullMarked
package kz.yntymaq.application.paper;

import org.jspecify.annotations.NullMarked;
