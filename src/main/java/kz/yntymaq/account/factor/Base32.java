package kz.yntymaq.account.factor;

/** Bytes as letters and digits that people can type (RFC 4648, section 6, without padding). */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String write(byte[] bytes) {
        var written = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = (held << Byte.SIZE) | (each & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                written.append(ALPHABET.charAt((held >> bits) & 31));
            }
        }
        return bits == 0
                ? written.toString()
                : written.append(ALPHABET.charAt((held << (BITS - bits)) & 31)).toString();
    }
}
