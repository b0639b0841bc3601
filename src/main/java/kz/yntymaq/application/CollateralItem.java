package kz.yntymaq.application;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * A thing offered as security. Its value is the applicant's own estimate; the valuer's report follows
 * after the approval.
 *
 * @param value market value in tenge
 */
@Embeddable
public record CollateralItem(
        @Enumerated(EnumType.STRING) CollateralKind kind, String description, BigDecimal value) {}
