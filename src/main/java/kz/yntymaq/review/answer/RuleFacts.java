package kz.yntymaq.review.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.eligibility.Eligibility.Told;

/**
 * What a rule is answered on, as a digest: the answers that it looks at and every document, for an edition does not say
 * which paper speaks for which rule. A rule that looks at no answer is answered on all of them.
 */
final class RuleFacts {

    private final GivenAnswers given;
    private final Iterable<String> all;
    private final String documents;

    /** @param all codes of all that is asked @param files by document */
    RuleFacts(GivenAnswers given, Iterable<String> all, Map<String, List<StoredFile>> files) {
        this.given = given;
        this.all = all;
        var hashes = new TreeSet<String>();
        files.forEach((document, stored) ->
                stored.forEach(file -> hashes.add(document + " " + file.getName() + " " + file.getSha256())));
        this.documents = hashes.toString();
    }

    /** Sixty-four hexadecimal digits. */
    String of(Told told) {
        var text = new StringBuilder(documents);
        Iterable<String> looked = told.looked().isEmpty() ? all : new TreeSet<>(told.looked());
        for (String code : looked) {
            text.append('\n').append(code).append('=').append(given.text(code));
            given.rows(code).forEach(row -> text.append('|').append(new TreeMap<>(row)));
        }
        return digest(text.toString());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java knows SHA-256", missing);
        }
    }
}
