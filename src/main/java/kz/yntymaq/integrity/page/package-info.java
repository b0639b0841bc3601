/** The pages of signs: how a co-operative is doing, objections, what officials are shown, runs and figures. */
@NullMarked
package kz.yntymaq.integrity.page;

import org.jspecify.annotations.NullMarked;
