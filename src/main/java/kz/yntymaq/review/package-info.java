/** The work of offices on applications: their queue, the check, corrections, the conclusion and the decision. */
@NullMarked
package kz.yntymaq.review;

import org.jspecify.annotations.NullMarked;
