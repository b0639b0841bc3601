package kz.yntymaq.document.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/** Writes pictures as JPEG. */
final class JpegWriter {

    private JpegWriter() {}

    /** @param quality from 0 to 1 */
    static byte[] write(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            Path file = Files.createTempFile("picture", ".jpg"); // in memory it would stand beside the picture
            try {
                try (var output = new FileImageOutputStream(file.toFile())) {
                    ImageWriteParam param = writer.getDefaultWriteParam();
                    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                    param.setCompressionQuality(quality);
                    writer.setOutput(output);
                    writer.write(null, new IIOImage(image, null, null), param);
                }
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            writer.dispose();
        }
    }

    /** The same picture, neither side longer than this. */
    static BufferedImage within(BufferedImage image, int longest) {
        double scale = Math.min(1.0, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        var small = new BufferedImage(
                Math.max(1, (int) (image.getWidth() * scale)),
                Math.max(1, (int) (image.getHeight() * scale)),
                BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D drawing = small.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
        drawing.dispose();
        return small;
    }
}
