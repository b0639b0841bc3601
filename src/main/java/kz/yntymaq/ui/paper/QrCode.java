package kz.yntymaq.ui.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A QR code: on a page the path of an SVG, on paper an image.
 *
 * @param size of the square with its quiet margin, in modules
 * @param path of the dark modules
 * @param image the same as a PNG inside an address
 */
public record QrCode(int size, String path, String image) {

    /** How the address of an image begins that stands whole in the address. */
    static final String INSIDE = "data:image/png;base64,";

    private static final int QUIET = 4;
    private static final int WHITE = 0xFFFFFF;

    /** Of a side of one module in the image, so that no printer blurs it. */
    private static final int PIXELS = 8;

    /** The code of a text that the portal itself wrote. */
    public static QrCode of(String text) {
        BitMatrix matrix = matrix(text);
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    int run = x - from;
                    path.append("M%d %dh%dv1h-%dz".formatted(from, y, run, run));
                }
            }
        }
        return new QrCode(matrix.getWidth(), path.toString(), image(matrix));
    }

    private static String image(BitMatrix matrix) {
        int side = matrix.getWidth() * PIXELS;
        var drawn = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                drawn.setRGB(x, y, matrix.get(x / PIXELS, y / PIXELS) ? 0 : WHITE);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", out);
        } catch (IOException impossible) { // nothing is written but memory
            throw new UncheckedIOException(impossible);
        }
        return INSIDE + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
        } catch (WriterException tooLong) { // the texts are the portal's own
            throw new IllegalStateException(tooLong);
        }
    }
}
