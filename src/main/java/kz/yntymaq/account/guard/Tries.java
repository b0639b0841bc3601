package kz.yntymaq.account.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Whose tries are counted together, and how many are free. Nobody can use up another person's: a stranger's
 * count by address and IIN, a device from which the person signed in before and a person who is signed in
 * count for themselves.
 *
 * @param counters in the order in which they are locked
 */
public record Tries(List<Counter> counters) {

    public static final int FREE = 4;
    public static final int FREE_PER_ADDRESS = 30;
    public static final int FREE_REGISTRATIONS = 20;

    private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);
    private static final Duration ADDRESS_FADES = Duration.ofSeconds(20);
    private static final Duration ADDRESS_WAITS = Duration.ofSeconds(30);
    private static final Duration REGISTRATION_FADES = Duration.ofMinutes(3);
    private static final int NETWORK_BYTES = 8;

    /**
     * One count.
     *
     * @param free tries before the first wait
     * @param fades the time in which one try is forgotten
     * @param longest wait
     * @param shared by many people, of whom one who succeeds takes back one try and not those of the others
     */
    record Counter(String key, int free, Duration fades, Duration longest, boolean shared) {}

    /** At the sign-in, from a device that the person has not used before. */
    public static Tries ofStranger(String typedIin, String address) {
        String network = hash(network(address));
        return new Tries(List.of(
                new Counter("address:" + network, FREE_PER_ADDRESS, ADDRESS_FADES, ADDRESS_WAITS, true),
                own(person(typedIin) + network)));
    }

    /** At the sign-in, from a device from which this person signed in before. */
    public static Tries ofKnownDevice(String typedIin, String device) {
        return new Tries(List.of(own(person(typedIin) + "device:" + hash(device))));
    }

    /**
     * Of the second factor by somebody who gave the right password: all of them together, wherever they come from, so
     * that many addresses guess no faster; only a device from which the person signed in before counts for itself.
     */
    public static Tries ofSecondStep(UUID account, @Nullable String knownDevice) {
        return new Tries(
                List.of(own("second:" + account + (knownDevice == null ? "" : ":device:" + hash(knownDevice)))));
    }

    /** Of the current password by a person who is signed in. */
    public static Tries ofSignedIn(UUID account) {
        return new Tries(List.of(own("own:" + account)));
    }

    /** Of an official who types the phone that a person names: the page shows some of its digits. */
    public static Tries ofNamedPhone(UUID official, UUID account) {
        return new Tries(List.of(own("named:" + official + ":" + account)));
    }

    /** To be confirmed by the state's base, which asks the person on the phone each time. */
    public static Tries ofStateBase(UUID account) {
        return new Tries(List.of(own("base:" + account)));
    }

    /** To register, right or wrong. */
    public static Tries ofRegistration(String address) {
        return new Tries(List.of(new Counter(
                "register:" + hash(network(address)), FREE_REGISTRATIONS, REGISTRATION_FADES, QUARTER_HOUR, true)));
    }

    /** To sign in by a certificate. Nobody can be guessed by it: what is counted is the work of looking at each. */
    public static Tries ofCertificate(String address) {
        return new Tries(List.of(new Counter(
                "certificate:" + hash(network(address)), FREE_PER_ADDRESS, ADDRESS_FADES, ADDRESS_WAITS, true)));
    }

    /** The start of the keys of all tries for an IIN. */
    public static String person(String typedIin) {
        return "iin:" + hash(typedIin.replaceAll("\\D", "")) + ":";
    }

    private static Counter own(String key) {
        return new Counter(key, FREE, QUARTER_HOUR, QUARTER_HOUR, false);
    }

    /** An IPv4 address, or the network of an IPv6 one: every house has billions of those. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
        } catch (UnknownHostException unknown) {
            return "unknown";
        }
    }

    private static String hash(String value) {
        return Sha256.hex(value).substring(0, 32);
    }
}
