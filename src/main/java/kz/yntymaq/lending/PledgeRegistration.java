package kz.yntymaq.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Registration of the pledge contract in the authorised body: from its day the term of the pay-out runs. */
@Embeddable
public record PledgeRegistration(
        @Column(name = "pledge_number") String number,
        @Column(name = "pledge_on") LocalDate registeredOn) {}
