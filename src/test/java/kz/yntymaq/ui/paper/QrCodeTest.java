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

class QrCodeTest {

    @Test
    void a_phone_reads_from_the_image_what_was_written() throws Exception {
        String address = "https://portal.example/verify/0123456789abcdefghjk";
        QrCode code = QrCode.of(address);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                Base64.getDecoder().decode(code.image().substring("data:image/png;base64,".length()))));
        int width = image.getWidth();

        assertThat(width % code.size()).isZero();
        var source = new RGBLuminanceSource(width, width, image.getRGB(0, 0, width, width, null, 0, width));
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText())
                .isEqualTo(address);
    }
}
