package kz.yntymaq.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.springframework.core.io.ByteArrayResource;

/** Small files as people hand them in. */
public final class SampleFiles {

    private SampleFiles() {}

    /** A PDF of one empty page. */
    public static byte[] pdf() {
        return pdf("");
    }

    /** A PDF of one empty page with further objects in it. */
    public static byte[] pdf(String objects) {
        return ascii("""
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                """ + objects + """
                trailer<</Root 1 0 R>>
                %%EOF
                """);
    }

    /** A PDF of one empty page with content of this size in it that cannot be compressed. */
    public static byte[] pdf(int size) {
        byte[] before = ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\n"
                + "4 0 obj<<>>stream\n");
        byte[] after = ascii("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        byte[] content = new byte[size];
        new Random(1).nextBytes(content);
        System.arraycopy(before, 0, content, 0, before.length);
        System.arraycopy(after, 0, content, size - after.length, after.length);
        return content;
    }

    /** A PDF whose objects stand compressed in an object stream, as most writers keep them. */
    public static byte[] packedPdf(String objects) {
        var content = new ByteArrayOutputStream();
        var packed = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(packed)) {
            deflated.write(ascii("1 0 <</Type/Catalog/Pages 2 0 R>> <</Type/Pages/Count 1>> <</Type/Page>>" + objects));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        content.writeBytes(ascii("%PDF-1.5\n4 0 obj<</Type/ObjStm/N 3/First 12/Filter/FlateDecode>>stream\n"));
        content.writeBytes(packed.toByteArray());
        content.writeBytes(
                ascii("\nendstream endobj\n5 0 obj<</Type/XRef/Root 1 0 R/DecodeParms<</Columns 5/Predictor 12>>"
                        + "/Filter/FlateDecode>>stream\nxx\nendstream endobj\nstartxref\n9\n%%EOF"));
        return content.toByteArray();
    }

    /** A picture; format: {@code png} or {@code jpg}. */
    public static byte[] picture(String format) {
        var content = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }

    public static ByteArrayResource resource(byte[] content) {
        return new ByteArrayResource(content);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
