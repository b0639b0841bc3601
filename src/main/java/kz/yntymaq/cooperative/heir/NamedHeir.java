package kz.yntymaq.cooperative.heir;

import kz.yntymaq.identity.Iin;
import org.jspecify.annotations.Nullable;

/**
 * An heir as the chair names one.
 *
 * @param iin of who has an account, null for others; only looked at, kept nowhere
 * @param paper number and day of the certificate of inheritance
 */
public record NamedHeir(String name, @Nullable Iin iin, int numerator, int denominator, String paper) {}
