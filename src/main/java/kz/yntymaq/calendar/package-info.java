/** Working days: the five-day week, the days off and moved working days of each year, the counting of deadlines. */
@NullMarked
package kz.yntymaq.calendar;

import org.jspecify.annotations.NullMarked;
