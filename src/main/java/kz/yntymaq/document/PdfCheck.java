package kz.yntymaq.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import kz.yntymaq.kernel.RuleViolationException;

/**
 * Looks into a PDF without opening it: whether it is whole, not encrypted, and carries nothing that runs. It reads
 * the names that stand in the file and in its compressed object streams, wherever they stand: what a reader could
 * find by some way is found here too.
 */
final class PdfCheck {

    private static final int TAIL = 1024;
    private static final int MAX_DICTIONARY = 4096;
    private static final int MAX_NAME = 40;
    private static final int MAX_INFLATED = 16 * 1024 * 1024; // of one file, so that a bomb does not go off

    private static final Map<String, String> REFUSED = Map.of(
            "Encrypt", "error.file.encrypted",
            "JavaScript", "error.file.script",
            "Launch", "error.file.script",
            "RichMedia", "error.file.script",
            "XFA", "error.file.script",
            "EmbeddedFile", "error.file.embedded",
            "EmbeddedFiles", "error.file.embedded");

    /** Ways to pack an object stream that writers do not use and that hide what is in it. */
    private static final Set<String> OPAQUE = Set.of(
            "LZWDecode",
            "LZW",
            "ASCIIHexDecode",
            "AHx",
            "ASCII85Decode",
            "A85",
            "RunLengthDecode",
            "RL",
            "DecodeParms");

    private final byte[] content;
    private final Set<String> found = new HashSet<>();
    private final Set<Integer> objectStreams = new TreeSet<>();
    private int inflated;

    private PdfCheck(byte[] content) {
        this.content = content;
    }

    /**
     * Lets a file pass or refuses it.
     *
     * @throws RuleViolationException {@code error.file.broken} when it is cut or has no page,
     *     {@code error.file.encrypted}, {@code error.file.script}, {@code error.file.embedded}
     */
    static void check(byte[] content) {
        var check = new PdfCheck(content);
        if (!check.endsWhole()) {
            throw new RuleViolationException("error.file.broken");
        }
        check.read(content, true);
        check.refuseWhatRuns(); // before the object streams: those of an encrypted file cannot be read
        check.objectStreams.forEach(check::readObjectStream);
        check.refuseWhatRuns();
        if (!check.found.contains("Root") || !check.found.contains("Page")) {
            throw new RuleViolationException("error.file.broken");
        }
    }

    private void refuseWhatRuns() {
        REFUSED.forEach((name, key) -> {
            if (found.contains(name)) {
                throw new RuleViolationException(key);
            }
        });
    }

    /** The mark of the end stands at the end; some writers put zeros or blanks behind it. */
    private boolean endsWhole() {
        int end = content.length;
        while (end > 0 && content[end - 1] <= ' ' && content[end - 1] >= 0) {
            end--;
        }
        byte[] tail = Arrays.copyOfRange(content, Math.max(0, end - TAIL), end);
        return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    /** @param outermost whether these are the file as it lies there: only in it streams are looked for */
    private void read(byte[] bytes, boolean outermost) {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '/') {
                String name = name(bytes, at + 1);
                found.add(name);
                if (outermost && (name.equals("ObjStm") || name.equals("First"))) {
                    noteStream(at);
                }
            }
        }
    }

    /** A name from its first character on; {@code #4a} in it stands for a character. */
    private static String name(byte[] bytes, int from) {
        var name = new StringBuilder();
        int at = from;
        while (at < bytes.length && name.length() < MAX_NAME && isRegular(bytes[at])) {
            int hex = bytes[at] == '#' && at + 2 < bytes.length
                    ? Character.digit(bytes[at + 1], 16) * 16 + Character.digit(bytes[at + 2], 16)
                    : -1;
            if (hex > 0) {
                name.append((char) hex);
                at += 3;
            } else {
                name.append((char) (bytes[at] & 0xff));
                at++;
            }
        }
        return name.toString();
    }

    private static boolean isRegular(byte character) {
        return character < 0 || (character > ' ' && "()<>[]{}/%".indexOf(character) < 0);
    }

    /** Notes the stream whose dictionary may hold this place. */
    private void noteStream(int inDictionary) {
        int start = find("stream", inDictionary, Math.min(content.length, inDictionary + MAX_DICTIONARY));
        if (start >= 0) {
            objectStreams.add(start);
        }
    }

    /** Reads the objects that stand compressed in a stream, if it is one of objects. */
    private void readObjectStream(int start) {
        Set<String> names = dictionaryBefore(start);
        if (!names.contains("ObjStm") && !(names.contains("First") && names.contains("N"))) {
            return;
        }
        if (names.stream().anyMatch(OPAQUE::contains)) {
            throw new RuleViolationException("error.file.broken");
        }
        if (names.contains("FlateDecode") || names.contains("Fl")) {
            int data = start + "stream".length();
            while (data < content.length && (content[data] == '\r' || content[data] == '\n')) {
                data++;
            }
            read(inflate(data), false);
        }
    }

    private Set<String> dictionaryBefore(int start) {
        int from = Math.max(0, start - MAX_DICTIONARY);
        String before = new String(content, from, start - from, StandardCharsets.ISO_8859_1);
        int begin = from + Math.max(0, before.lastIndexOf("obj"));
        var names = new HashSet<String>();
        for (int at = begin; at < start; at++) {
            if (content[at] == '/') {
                names.add(name(content, at + 1));
            }
        }
        return names;
    }

    private int find(String word, int from, int to) {
        byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
        for (int at = from; at <= to - wanted.length; at++) {
            if (Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private byte[] inflate(int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            byte[] all = new byte[64 * 1024];
            int length = 0;
            while (!inflater.finished()) {
                if (length == all.length) {
                    all = Arrays.copyOf(all, all.length * 2);
                }
                int some = inflater.inflate(all, length, all.length - length);
                length += some;
                inflated += some;
                if (inflated > MAX_INFLATED || (some == 0 && !inflater.finished())) {
                    throw new RuleViolationException("error.file.broken");
                }
            }
            return Arrays.copyOf(all, length);
        } catch (DataFormatException broken) {
            throw new RuleViolationException("error.file.broken");
        } finally {
            inflater.end();
        }
    }
}
