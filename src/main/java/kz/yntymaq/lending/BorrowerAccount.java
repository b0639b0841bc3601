package kz.yntymaq.lending;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import kz.yntymaq.identity.Iban;
import kz.yntymaq.kernel.RecordedValue;

/**
 * The borrower's current account, and the bank's certificate of it. The list of papers for natural persons takes a
 * certificate of up to {@value #DAYS} calendar days (rules of «Ауыл аманаты», appendix 2, item 4); that for co-operatives
 * names no age, for them it is the portal's own order.
 */
@Embeddable
public record BorrowerAccount(String iban, LocalDate certificateOn) {

    /** Calendar days for which a certificate is taken. */
    public static final int DAYS = 30;

    /** The number of the account. */
    public Iban number() {
        return new Iban(iban);
    }

    /** As the history tells it, without the whole number. */
    RecordedValue told() {
        return LoanEvent.line(RecordedValue.words(number().masked()), new RecordedValue.Day(certificateOn));
    }

    /** Last day on which the certificate is taken. */
    public LocalDate freshUntil() {
        return certificateOn.plusDays(DAYS);
    }

    /** Whether the certificate is taken on a day. */
    boolean isFreshOn(LocalDate day) {
        return !day.isBefore(certificateOn) && !day.isAfter(freshUntil());
    }
}
