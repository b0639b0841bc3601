package kz.yntymaq.office.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator of a new portal; both or none.
 *
 * @param iin IIN, 12 digits
 * @param password 8 characters at least, 72 bytes at most
 */
@ConfigurationProperties("yntymaq.admin")
record AdministratorSettings(@Nullable String iin, @Nullable String password) {

    /** A setting that is there but empty, as a container's environment has it, counts as missing. */
    AdministratorSettings {
        iin = iin == null || iin.isBlank() ? null : iin;
        password = password == null || password.isBlank() ? null : password;
    }
}
