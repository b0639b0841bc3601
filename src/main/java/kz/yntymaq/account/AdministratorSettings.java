package kz.yntymaq.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator of a new portal; both or none.
 *
 * @param iin IIN, 12 digits
 * @param password 8 characters at least, 72 bytes at most
 */
@ConfigurationProperties("yntymaq.admin")
record AdministratorSettings(@Nullable String iin, @Nullable String password) {}
