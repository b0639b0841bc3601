package kz.yntymaq.account.confirmation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The desk at which officials see documents.
 *
 * @param mostADay how much one official enters there within 24 hours; the portal's own limit
 */
@ConfigurationProperties("yntymaq.desk")
record DeskSettings(@DefaultValue("100") int mostADay) {

    /** @throws IllegalArgumentException for a limit that lets nobody work: the portal does not start with it */
    DeskSettings {
        if (mostADay < 1) {
            throw new IllegalArgumentException("yntymaq.desk.most-a-day is not above nought");
        }
    }
}
