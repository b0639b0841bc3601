package kz.yntymaq.account.consent;

import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The operator of the base of personal data, whom a consent has to name (law № 94-V, article 8(4)(1)).
 * Until name and BIN are set nobody can register, for a consent that names no operator is none.
 *
 * @param nameKk its name in Kazakh
 * @param nameRu the same in Russian
 * @param nameEn the same in English; the Kazakh one where it is missing
 * @param bin its BIN, 12 digits
 */
@ConfigurationProperties("yntymaq.operator")
public record OperatorSettings(
        @Nullable String nameKk,
        @Nullable String nameRu,
        @Nullable String nameEn,
        @Nullable String bin) {

    /** @throws IllegalArgumentException for a BIN that cannot be: the portal does not start with it */
    public OperatorSettings {
        nameKk = filled(nameKk);
        nameRu = filled(nameRu);
        nameEn = filled(nameEn);
        bin = filled(bin);
        if (bin != null && Bin.parse(bin).isEmpty()) {
            throw new IllegalArgumentException("yntymaq.operator.bin is no BIN");
        }
    }

    /** Whether everything that a consent needs is set. */
    public boolean isSet() {
        return nameKk != null && nameRu != null && bin != null;
    }

    /** Its name in the language of the page; null while it is not set. */
    public @Nullable String name() {
        return name(Language.current());
    }

    /** Its name in a language; null while it is not set. */
    public @Nullable String name(Language in) {
        return switch (in) {
            case KK -> nameKk;
            case RU -> nameRu;
            case EN -> nameEn == null ? nameKk : nameEn;
        };
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.trim();
    }
}
