package kz.yntymaq.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

public class QrCodeTest {

    @Test
    void a_phone_reads_from_the_image_what_was_written() throws Exception {
        String address = "https://portal.example/verify/0123456789abcdefghjk";
        QrCode code = QrCode.of(address);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                Base64.getDecoder().decode(code.image().substring("data:image/png;base64,".length()))));

        assertThat(image.getWidth() % code.size()).isZero();
        assertThat(read(image)).isEqualTo(address);
    }

    /** What a phone reads from a picture. */
    public static String read(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        var source = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
