package kz.yntymaq.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Photographs as telephones make them: turned, with where they were taken beside them. */
public final class SamplePhotos {

    /** Stands in what a camera writes beside a picture; nobody may find it in what is kept. */
    public static final String PLACE = "GPS-43.238949-76.889709";

    private SamplePhotos() {}

    /** A picture whose left upper quarter is red, the right upper one green, the left lower one blue, the last one white. */
    public static BufferedImage quarters(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, width / 2, height / 2);
        drawing.setColor(Color.GREEN);
        drawing.fillRect(width / 2, 0, width - width / 2, height / 2);
        drawing.setColor(Color.BLUE);
        drawing.fillRect(0, height / 2, width / 2, height - height / 2);
        drawing.setColor(Color.WHITE);
        drawing.fillRect(width / 2, height / 2, width - width / 2, height - height / 2);
        drawing.dispose();
        return image;
    }

    /** How a camera that was held so stores an upright picture. @param turn 1 to 8, as EXIF numbers them */
    public static BufferedImage stored(BufferedImage upright, int turn) {
        boolean lying = turn > 4;
        int width = lying ? upright.getHeight() : upright.getWidth();
        int height = lying ? upright.getWidth() : upright.getHeight();
        var stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int right = upright.getWidth() - 1;
        int below = upright.getHeight() - 1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                // by the words of the standard: which side of the upright picture row 0 and column 0 are
                int pixel = switch (turn) {
                    case 1 -> upright.getRGB(x, y);
                    case 2 -> upright.getRGB(right - x, y);
                    case 3 -> upright.getRGB(right - x, below - y);
                    case 4 -> upright.getRGB(x, below - y);
                    case 5 -> upright.getRGB(y, x);
                    case 6 -> upright.getRGB(right - y, x);
                    case 7 -> upright.getRGB(right - y, below - x);
                    case 8 -> upright.getRGB(y, below - x);
                    default -> throw new IllegalArgumentException();
                };
                stored.setRGB(x, y, pixel);
            }
        }
        return stored;
    }

    /** A photograph as JPEG, turned so, with the place beside it. */
    public static byte[] jpeg(BufferedImage upright, int turn) {
        return withExif(jpeg(stored(upright, turn), 0.9f, false), turn);
    }

    public static byte[] jpeg(BufferedImage image, float quality, boolean inPasses) {
        var written = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(written)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(inPasses ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return written.toByteArray();
    }

    /** A picture that cannot be compressed well, of about the weight of a photograph. */
    public static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        new Random(7).nextBytes(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        return image;
    }

    /** The same JPEG with a block of the camera in it, a remark, and a film behind its end. */
    public static byte[] withExif(byte[] jpeg, int turn) {
        var with = new ByteArrayOutputStream();
        with.write(jpeg, 0, 2);
        byte[] exif = exif(turn);
        segment(with, 0xe1, joined("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif));
        segment(with, 0xe1, ("http://ns.adobe.com/xap/1.0/\0<x>" + PLACE + "</x>").getBytes(StandardCharsets.UTF_8));
        segment(with, 0xfe, (PLACE + " <script>alert(1)</script>").getBytes(StandardCharsets.UTF_8));
        with.write(jpeg, 2, jpeg.length - 2);
        with.writeBytes(("....ftypmp42 " + PLACE).getBytes(StandardCharsets.UTF_8));
        return with.toByteArray();
    }

    private static void segment(ByteArrayOutputStream into, int marker, byte[] data) {
        into.write(0xff);
        into.write(marker);
        into.write((data.length + 2) >> 8);
        into.write(data.length + 2);
        into.writeBytes(data);
    }

    /** What a camera writes: the turn, and where it was. */
    public static byte[] exif(int turn) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var block = ByteBuffer.allocate(26 + 12 + place.length);
        block.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        block.putShort((short) 2);
        block.putShort((short) 0x010f).putShort((short) 2).putInt(place.length).putInt(38);
        block.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turn)
                .putShort((short) 0);
        block.putInt(0);
        block.put(place);
        return block.array();
    }

    /** A PNG with the block of a camera and a remark in it. */
    public static byte[] png(BufferedImage upright, int turn) {
        var written = new ByteArrayOutputStream();
        try {
            ImageIO.write(stored(upright, turn), "png", written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] png = written.toByteArray();
        int behindHeader = 8 + 25;
        var with = new ByteArrayOutputStream();
        with.write(png, 0, behindHeader);
        with.writeBytes(part("eXIf", exif(turn)));
        with.writeBytes(part("tEXt", ("Comment\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1)));
        with.write(png, behindHeader, png.length - behindHeader);
        return with.toByteArray();
    }

    /** A black or empty PNG of any size, turned so: few bytes for many pixels. */
    public static byte[] plainPng(int width, int height, int bits, int colours, int turn) {
        int bands = colours == 6 ? 4 : 1;
        var packed = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(packed)) {
            byte[] line = new byte[1 + (int) (((long) width * bits * bands + 7) / 8)];
            for (int y = 0; y < height; y++) {
                deflated.write(line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) bits);
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.writeBytes(part("IHDR", header.put((byte) colours).array()));
        png.writeBytes(part("eXIf", exif(turn)));
        png.writeBytes(part("IDAT", packed.toByteArray()));
        png.writeBytes(part("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** A part of a PNG with its sum. */
    public static byte[] part(String kind, byte[] data) {
        var part = ByteBuffer.allocate(12 + data.length);
        part.putInt(data.length).put(kind.getBytes(StandardCharsets.US_ASCII)).put(data);
        var sum = new CRC32();
        sum.update(part.array(), 4, 4 + data.length);
        part.putInt((int) sum.getValue());
        return part.array();
    }

    /** The same WebP with the block of a camera in it. */
    public static byte[] withExif(byte[] webp, int width, int height, int turn) {
        byte[] exif = exif(turn);
        var with = new ByteArrayOutputStream();
        with.writeBytes("RIFF0000WEBPVP8X".getBytes(StandardCharsets.US_ASCII));
        with.writeBytes(new byte[] {10, 0, 0, 0, 8, 0, 0, 0});
        for (int side : new int[] {width - 1, height - 1}) {
            with.write(side);
            with.write(side >> 8);
            with.write(side >> 16);
        }
        with.write(webp, 12, webp.length - 12);
        with.writeBytes("EXIF".getBytes(StandardCharsets.US_ASCII));
        with.writeBytes(ByteBuffer.allocate(4)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(exif.length)
                .array());
        with.writeBytes(exif);
        if (exif.length % 2 == 1) {
            with.write(0);
        }
        byte[] all = with.toByteArray();
        ByteBuffer.wrap(all).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(4, all.length - 8);
        return all;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
