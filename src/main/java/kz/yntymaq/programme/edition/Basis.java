package kz.yntymaq.programme.edition;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * By what an application is judged from the day on which it was sent.
 *
 * @param editionId edition of the programme's rules
 * @param mci monthly calculation index of that year, tenge; null when it had not been entered
 */
@Embeddable
public record Basis(String editionId, @Nullable BigDecimal mci) {}
