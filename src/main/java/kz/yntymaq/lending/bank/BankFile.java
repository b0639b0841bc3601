package kz.yntymaq.lending.bank;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.sheet.HeadedTable;
import org.springframework.stereotype.Component;

/** Finds out what kind of a file a statement is, by what stands in it, and reads it whole. */
@Component
class BankFile {

    private static final Charset WINDOWS = Charset.forName("windows-1251");

    /** DOS, as the format calls it. */
    private static final Charset DOS = Charset.forName("IBM866");

    private static final String MARK = "\ufeff";

    /** How files begin that are packed, closed by a password, or papers. */
    private static final List<String> OTHER =
            List.of("PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "%PDF", "{\\rtf", "<");

    private final BankTable table;

    BankFile(BankTable table) {
        this.table = table;
    }

    /** @throws RuleViolationException for a file that is no such statement, or none with a payment that came in */
    Payments read(byte[] file) {
        require(file.length > 0, "sheet.refused.empty");
        require(file.length <= HeadedTable.LARGEST, "sheet.refused.large");
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        require(
                bytes.indexOf('\0') < 0 && OTHER.stream().noneMatch(bytes.stripLeading()::startsWith),
                "bank.refused.other");
        String plain = bytes.startsWith("\u00ef\u00bb\u00bf") ? bytes.substring(3) : bytes;
        require(!plain.isBlank(), "sheet.refused.empty");
        Payments read = plain.stripLeading().startsWith(BankExchange.FIRST)
                ? BankExchange.read(exchange(file))
                : table.read(decoded(file));
        require(!read.lines().isEmpty(), "bank.refused.none");
        return read;
    }

    /** In the encoding in which its own names can be read. */
    private static String exchange(byte[] file) {
        String text = decoded(file);
        if (text.toLowerCase(Locale.ROOT).contains("документ")) {
            return text;
        }
        return new String(file, DOS);
    }

    private static String decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            return new String(file, WINDOWS);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new RuleViolationException(otherwise);
        }
    }
}
