package kz.yntymaq.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** A signature as text, as programs hand it over. */
public final class CmsText {

    private static final Pattern AROUND = Pattern.compile("-----(?:BEGIN|END) [A-Z0-9 ]{1,20}-----|\\s");

    /** A third longer than the bytes, with line ends. */
    private static final int MOST_CHARACTERS = SignatureVerifier.MOST_BYTES * 3 / 2;

    private CmsText() {}

    /** The bytes of Base64, with or without lines around it. */
    static byte[] read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new SignatureRefusedException(SignatureProblem.TOO_LARGE);
        }
        try {
            return Base64.getDecoder().decode(AROUND.matcher(text).replaceAll(""));
        } catch (IllegalArgumentException unreadable) {
            throw new SignatureRefusedException(SignatureProblem.MALFORMED);
        }
    }

    /** The bytes of a file, which holds them as they are or as text. */
    public static byte[] read(byte[] file) {
        if (file.length > MOST_CHARACTERS) {
            throw new SignatureRefusedException(SignatureProblem.TOO_LARGE);
        }
        boolean binary = file.length > 0 && file[0] == 0x30; // a sequence; as text it would be the digit 0
        return binary ? file : read(new String(file, StandardCharsets.US_ASCII));
    }
}
