package kz.yntymaq.web;

import kz.yntymaq.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people turn for help with the portal; each is shown only where it is set.
 *
 * @param phone as it is read
 * @param mail an e-mail address
 * @param hoursKk when the phone is answered, in Kazakh
 * @param hoursRu the same in Russian
 * @param hoursEn the same in English; the Kazakh one where it is missing
 */
@ConfigurationProperties("yntymaq.help")
record HelpSettings(
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String hoursKk,
        @Nullable String hoursRu,
        @Nullable String hoursEn) {

    /** A setting that is there but empty, as a container's environment has it, counts as missing. */
    HelpSettings {
        phone = filled(phone);
        mail = filled(mail);
        hoursKk = filled(hoursKk);
        hoursRu = filled(hoursRu);
        hoursEn = filled(hoursEn);
    }

    /** Whether there is anybody to turn to. */
    public boolean isSet() {
        return phone != null || mail != null;
    }

    /** The phone as a link dials it. */
    public @Nullable String dialled() {
        return phone == null ? null : phone.replaceAll("[^+0-9]", "");
    }

    /** The hours in the language of the page. */
    public @Nullable String hours() {
        return switch (Language.current()) {
            case KK -> hoursKk;
            case RU -> hoursRu;
            case EN -> hoursEn == null ? hoursKk : hoursEn;
        };
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.trim();
    }
}
