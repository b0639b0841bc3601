/** Members demand a general meeting, a third of them has it called. Knows meetings by their tables only. */
@NullMarked
package kz.yntymaq.cooperative.meeting.demand;

import org.jspecify.annotations.NullMarked;
