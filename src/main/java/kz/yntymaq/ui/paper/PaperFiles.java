package kz.yntymaq.ui.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Papers as files that can be kept for decades: PDF/A-2 at level A, tagged as PDF/UA asks, so that they can be searched
 * and read aloud. The font is a part of Noto Sans and becomes part of the file.
 */
@Component
public class PaperFiles {

    private static final String FAMILY = "Noto Sans";
    private static final int WEIGHT = 400;
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false); // it writes texts of papers into the log
    }

    private final ITemplateEngine templates;

    PaperFiles(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** The paper as an answer that saves it under a name; kept by nobody on the way. */
    public ResponseEntity<byte[]> answer(BilingualPaper paper, String name) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(write(paper));
    }

    /** The paper as PDF/A. */
    public byte[] write(BilingualPaper paper) throws IOException {
        return PaperPress.make(() -> made(paper));
    }

    private byte[] made(BilingualPaper paper) throws IOException {
        String html = templates.process(
                "paper/bilingual", new Context(Language.KK.locale(), Map.<String, Object>of("paper", paper)));
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(PaperFiles::font, FAMILY, WEIGHT, FontStyle.NORMAL, true);
        builder.useColorProfile(COLOURS);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver(
                (base, uri) -> uri.startsWith(QrCode.INSIDE) ? uri : null); // papers are whole in themselves
        builder.useUnicodeLineBreaker(new PaperLines());
        builder.withHtmlContent(written(html), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    /** What XML forbids goes, whoever pasted it; the font has no signs of an inequality that is not strict. */
    private static String written(String html) {
        return FORBIDDEN.matcher(html).replaceAll(" ").replace("≥", "&gt;=").replace("≤", "&lt;=");
    }

    private static InputStream font() {
        return Objects.requireNonNull(PdfPages.class.getResourceAsStream(PdfPages.FONT));
    }
}
