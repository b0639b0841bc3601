package kz.yntymaq.notification.channel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way in which people are told beside the inbox. */
public enum Channel {
    MAIL,
    SMS;

    /** As in addresses: {@code mail}, {@code sms}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel with this code. */
    public static Optional<Channel> ofCode(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }
}
