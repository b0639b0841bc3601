package kz.yntymaq.account;

import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import org.jspecify.annotations.Nullable;

/**
 * What a villager gives to register.
 *
 * @param password as typed, 8 characters at least and 72 bytes at most
 * @param villageCode КАТО code of a settlement
 */
public record Registration(
        Iin iin, PersonName name, Phone phone, @Nullable String email, String password, String villageCode) {}
