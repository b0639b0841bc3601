package kz.yntymaq.support;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whether a file keeps to the standards of PDFs that last and can be read aloud, as veraPDF says. */
public final class PdfA {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfA() {}

    /** What a file breaks of PDF/A-2 at level A; nothing for a valid one. */
    public static List<String> broken(byte[] file) throws Exception {
        return broken(file, PDFAFlavour.PDFA_2_A);
    }

    /** What a file breaks of PDF/UA-1. */
    public static List<String> unreadable(byte[] file) throws Exception {
        return broken(file, PDFAFlavour.PDFUA_1);
    }

    private static List<String> broken(byte[] file, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(each -> each.getRuleId() + ": " + each.getMessage())
                    .toList();
        }
    }
}
