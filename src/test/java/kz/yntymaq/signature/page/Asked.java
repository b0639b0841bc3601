package kz.yntymaq.signature.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.TestSigner;

/** What a page asks to be signed, and the answer that NCALayer would have put into its form. */
record Asked(String csrf, String nonce, String text) {

    /** Reads it from a page. */
    static Asked on(String page) {
        Matcher text = Pattern.compile("data-text=\"([^\"]+)\"").matcher(page);
        if (!text.find()) {
            throw new AssertionError("The page asks for nothing to be signed");
        }
        return new Asked(
                PlainBrowser.hidden(page, "_csrf"),
                PlainBrowser.hidden(page, "nonce"),
                new String(Base64.getDecoder().decode(text.group(1)), StandardCharsets.UTF_8));
    }

    /** The fields of its form, answered with this key. */
    Map<String, String> signedBy(TestSigner signer, Instant at) {
        return answered(signer.sign(text.getBytes(StandardCharsets.UTF_8), at));
    }

    /** The fields of its form, answered with this signature. */
    Map<String, String> answered(byte[] cms) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("_csrf", csrf);
        fields.put("nonce", nonce);
        fields.put("cms", Base64.getMimeEncoder().encodeToString(cms));
        return fields;
    }
}
