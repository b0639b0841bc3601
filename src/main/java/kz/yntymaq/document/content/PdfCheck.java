package kz.yntymaq.document.content;

import static kz.yntymaq.document.content.PdfTokens.isBlank;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import kz.yntymaq.document.content.PdfTokens.Kind;
import kz.yntymaq.kernel.RuleViolationException;

/**
 * Looks into a PDF without opening it: whether it is whole, not encrypted, and carries nothing that acts. It reads
 * the names that stand in the file and in its compressed object streams, wherever they stand: what a reader could
 * find by some way is found here too. What it cannot read for certain is refused.
 *
 * <p>Why no object stream escapes it: a reader comes to an object by the word {@code obj}. Each {@code obj} before a
 * dictionary that stands anywhere in the bytes must be one that the walk from the beginning has met as a word, or the
 * file is refused; from there on a reader and the walk read the same tokens. Each byte is read a fixed number of times.
 */
final class PdfCheck {

    private static final String BROKEN = "error.file.broken";
    private static final String ACTS = "error.file.script";
    private static final int TAIL = 1024;
    private static final int MOST_TOKENS = 200; // of the dictionary of an object stream; writers use about 15
    private static final int MOST_OBJECT_STREAMS = 10_000;
    private static final int MAX_INFLATED = 16 * 1024 * 1024; // of one file, so that a bomb does not go off

    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("Encrypt", "error.file.encrypted"),
            Map.entry("JavaScript", ACTS),
            Map.entry("OnInstantiate", ACTS), // the script of a 3D picture
            Map.entry("Launch", ACTS),
            Map.entry("SubmitForm", ACTS),
            Map.entry("ImportData", ACTS),
            Map.entry("GoToR", ACTS), // opens another file; by a network path it gives away who is signed in
            Map.entry("GoToE", ACTS),
            Map.entry("Rendition", ACTS),
            Map.entry("Movie", ACTS),
            Map.entry("Sound", ACTS),
            Map.entry("RichMedia", ACTS),
            Map.entry("RichMediaExecute", ACTS),
            Map.entry("XFA", ACTS),
            Map.entry("EmbeddedFile", "error.file.embedded"),
            Map.entry("FileAttachment", "error.file.embedded"),
            Map.entry("EmbeddedFiles", "error.file.embedded"));

    /** Key of the files that a file specification brings along; too short to be looked for in the data of streams, too. */
    private static final String BROUGHT = "EF";

    /** Key of what a reader does of itself while a page is turned, say; as short. */
    private static final String ADDITIONAL = "AA";

    /** Keys by which the data of an object stream would be something else than what is read here. */
    private static final Set<String> OPAQUE = Set.of("/F", "/DP", "/DecodeParms", "/FFilter", "/FDecodeParms");

    private static final Set<String> FLATE = Set.of("/FlateDecode", "/Fl");

    private final byte[] content;
    private final PdfTokens tokens;
    private final PdfNames names;
    private final PdfNames keys = new PdfNames(Set.of(BROUGHT, ADDITIONAL)); // as tokens, and in object streams
    private final PdfOpenings openings = new PdfOpenings();
    private final List<String> dictionary = new ArrayList<>(); // of the object in which the walk is
    private boolean objectStream;
    private int objectStreams;
    private int objects;
    private int inflated;
    private long looks;

    PdfCheck(byte[] content) {
        this.content = content;
        this.tokens = new PdfTokens(content);
        var wanted = new HashSet<>(REFUSED.keySet());
        wanted.addAll(Set.of("Root", "Page"));
        this.names = new PdfNames(wanted);
    }

    /**
     * Lets a file pass or refuses it.
     *
     * @throws RuleViolationException {@code error.file.broken} when it is cut, has no page or cannot be read for
     *     certain, {@code error.file.encrypted}, {@code error.file.script}, {@code error.file.embedded}
     */
    static void check(byte[] content) {
        new PdfCheck(content).check();
    }

    void check() {
        require(endsWhole());
        names.read(content, content.length);
        names.end();
        looks += content.length;
        refuseWhatActs(); // before the object streams: those of an encrypted file cannot be read
        walk();
        refuseWhatActs();
        if (keys.found(BROUGHT)) {
            throw new RuleViolationException("error.file.embedded");
        }
        if (keys.found(ADDITIONAL) || openings.leadOut()) {
            throw new RuleViolationException(ACTS);
        }
        require(objects == objectsAnywhere());
        require(names.found("Root") && names.found("Page"));
    }

    /** How often a byte was looked at, of the file or of what was compressed in it. */
    long looks() {
        return looks + tokens.looks() + inflated;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new RuleViolationException(BROKEN);
        }
    }

    private void refuseWhatActs() {
        REFUSED.forEach((name, key) -> {
            if (names.found(name)) {
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

    /** Walks over the tokens of the file and looks into each stream of objects on the way. */
    private void walk() {
        Kind before = Kind.OTHER;
        Kind kind = tokens.next();
        while (kind != Kind.END) {
            if (kind == Kind.WORD && tokens.text().equals("obj")) {
                begin();
            } else if (kind == Kind.WORD && tokens.text().equals("stream") && before == Kind.DICTIONARY_END) {
                readStream();
            } else {
                note(kind);
            }
            before = kind;
            kind = tokens.next();
        }
    }

    private void begin() {
        forget();
        if (beginsDictionary(tokens.at())) {
            objects++;
        }
    }

    private void forget() {
        dictionary.clear();
        objectStream = false;
    }

    private void note(Kind kind) {
        if (kind == Kind.NAME
                && (tokens.text().equals("ObjStm") || tokens.text().equals("First"))) {
            objectStream = true;
        }
        if (kind == Kind.NAME) {
            keys.note(tokens.text());
        }
        openings.see(kind, tokens.text());
        if (dictionary.size() <= MOST_TOKENS) {
            dictionary.add(
                    switch (kind) {
                        case NAME -> "/" + tokens.text();
                        case ARRAY -> "[";
                        case ARRAY_END -> "]";
                        default -> "";
                    });
        }
    }

    /** Steps over the data of a stream; of one that holds objects they are read first. */
    private void readStream() {
        int from = tokens.at();
        while (from < content.length && isBlank(content[from])) {
            from++; // no compressed data begin with a blank
        }
        int end = endOfStream(from);
        if (objectStream) {
            require(++objectStreams <= MOST_OBJECT_STREAMS);
            if (isCompressed()) {
                inflate(from, end);
            } else {
                keys.read(Arrays.copyOfRange(content, from, end), end - from);
                keys.end();
            }
        }
        tokens.moveTo(end);
        forget();
    }

    /**
     * Whether the object stream is compressed; one that is not was read with the file.
     *
     * @throws RuleViolationException when its dictionary leaves a doubt
     */
    private boolean isCompressed() {
        require(dictionary.size() <= MOST_TOKENS);
        require(dictionary.stream().noneMatch(OPAQUE::contains));
        int filter = dictionary.indexOf("/Filter");
        if (filter < 0) {
            return false;
        }
        require(filter == dictionary.lastIndexOf("/Filter"));
        boolean inArray = token(filter + 1).equals("[") && token(filter + 3).equals("]");
        require(FLATE.contains(token(inArray ? filter + 2 : filter + 1)));
        return true;
    }

    private String token(int index) {
        return index < dictionary.size() ? dictionary.get(index) : "";
    }

    private int endOfStream(int from) {
        byte[] wanted = "endstream".getBytes(StandardCharsets.US_ASCII);
        for (int at = from; at <= content.length - wanted.length; at++) {
            looks++;
            if (content[at] == 'e' && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new RuleViolationException(BROKEN);
    }

    /** Counts the objects that begin with a dictionary, also where the walk saw a string, a comment or data. */
    private int objectsAnywhere() {
        int count = 0;
        for (int at = 1; at < content.length - 3; at++) {
            looks++;
            if (content[at] == 'o' && content[at + 1] == 'b' && content[at + 2] == 'j') {
                int before = content[at - 1] & 0xff;
                boolean word = !PdfTokens.isRegular(before) || (before >= '0' && before <= '9');
                if (word && beginsDictionary(at + 3)) {
                    count++;
                }
            }
        }
        return count;
    }

    private boolean beginsDictionary(int from) {
        int at = from;
        while (at < content.length && isBlank(content[at])) {
            looks++;
            at++;
        }
        return at + 1 < content.length
                && (content[at] == '%'
                        || (content[at] == '<' && content[at + 1] == '<')); // a comment may stand between
    }

    private void inflate(int from, int end) {
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, end - from);
            var objectsRead = new ByteArrayOutputStream();
            byte[] piece = new byte[8 * 1024];
            while (!inflater.finished()) {
                int some = inflater.inflate(piece);
                inflated += some;
                require(inflated <= MAX_INFLATED && (some > 0 || inflater.finished()));
                names.read(piece, some);
                keys.read(piece, some);
                objectsRead.write(piece, 0, some);
            }
            looks += openings.read(objectsRead.toByteArray());
            names.end();
            keys.end();
        } catch (DataFormatException broken) {
            throw new RuleViolationException(BROKEN);
        } finally {
            inflater.end();
        }
    }
}
