package kz.yntymaq.cooperative.associate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an associated member leaves, or left.
 *
 * @param askedOn day on which they asked for it in the portal; null where they did not, or took it back
 * @param grounds what it rests on in the chair's words, where it was not asked for in the portal; null otherwise
 */
record Exit(@Nullable LocalDate askedOn, @Nullable String grounds) {}
