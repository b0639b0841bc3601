package kz.yntymaq.document.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Collects the names that stand in bytes, wherever they stand: in a string or in the data of a stream as well, since a
 * reader may be led to any place. Bytes come in pieces, so nothing need be whole in memory.
 */
final class PdfNames {

    /** As many characters of a name as are looked at, each of which may be written by three. */
    static final int LONGEST_WRITTEN = 120;

    private final Set<String> wanted;
    private final Map<String, Integer> found = new HashMap<>();
    private final StringBuilder name = new StringBuilder();
    private boolean inName;

    /** @param wanted the names that are kept; of others a file may hold millions */
    PdfNames(Set<String> wanted) {
        this.wanted = wanted;
    }

    boolean found(String wantedName) {
        return found.containsKey(wantedName);
    }

    /** How often a name was found. */
    int count(String wantedName) {
        return found.getOrDefault(wantedName, 0);
    }

    void read(byte[] bytes, int length) {
        for (int at = 0; at < length; at++) {
            int character = bytes[at] & 0xff;
            if (inName && PdfTokens.isRegular(character)) {
                if (name.length() < LONGEST_WRITTEN) {
                    name.append((char) character);
                }
            } else {
                end();
                inName = character == '/';
            }
        }
    }

    /** A name that was read already. */
    void note(String whole) {
        if (wanted.contains(whole)) {
            found.merge(whole, 1, Integer::sum);
        }
    }

    /** The bytes end here: what comes next belongs to something else. */
    void end() {
        if (inName) {
            note(decoded(name));
            name.setLength(0);
            inName = false;
        }
    }

    /** A name as it is meant: {@code #4a} in it stands for a letter. */
    static String decoded(CharSequence written) {
        var meant = new StringBuilder();
        for (int at = 0; at < written.length(); at++) {
            int hex = written.charAt(at) == '#' && at + 2 < written.length()
                    ? Character.digit(written.charAt(at + 1), 16) * 16 + Character.digit(written.charAt(at + 2), 16)
                    : -1;
            if (hex > 0) {
                meant.append((char) hex);
                at += 2;
            } else {
                meant.append(written.charAt(at));
            }
        }
        return meant.toString();
    }
}
