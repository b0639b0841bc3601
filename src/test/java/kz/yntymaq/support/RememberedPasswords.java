package kz.yntymaq.support;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes the password of all {@link People} once, not for each of thousands: hashing was a twelfth of the suite's time.
 * Every other password goes the portal's way, and so does the first look at each pair of password and hash.
 */
class RememberedPasswords implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder hashes ? new Remembering(hashes, new ConcurrentHashMap<>()) : bean;
    }

    private record Remembering(PasswordEncoder hashes, Map<String, Boolean> matching) implements PasswordEncoder {

        private static final Map<String, String> OF_ALL = new ConcurrentHashMap<>();

        @Override
        public @Nullable String encode(@Nullable CharSequence typed) {
            return People.PASSWORD.contentEquals(Objects.requireNonNullElse(typed, ""))
                    ? OF_ALL.computeIfAbsent(People.PASSWORD, hashes::encode)
                    : hashes.encode(typed);
        }

        @Override
        public boolean matches(@Nullable CharSequence typed, @Nullable String hash) {
            if (typed == null || hash == null || !hash.equals(OF_ALL.get(People.PASSWORD))) {
                return hashes.matches(typed, hash);
            }
            return matching.computeIfAbsent(typed.toString(), seen -> hashes.matches(seen, hash));
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return hashes.upgradeEncoding(hash);
        }
    }
}
