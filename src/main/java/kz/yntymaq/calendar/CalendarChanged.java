package kz.yntymaq.calendar;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day became a working day or a day off. Told in the transaction of the change; who counts days then counts by
 * the changed calendar.
 *
 * @param working whether it is a working day now
 * @param by account of the administrator who changed it
 */
public record CalendarChanged(LocalDate day, boolean working, UUID by) {}
