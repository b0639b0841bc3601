package kz.yntymaq.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import kz.yntymaq.support.TestSmtp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** E-mail as a mail server gets it, and what becomes of each of its answers. */
class MailCarrierTest {

    private static final UUID ID = UUID.randomUUID();

    private TestSmtp server;

    @BeforeEach
    void a_server() throws IOException {
        server = new TestSmtp();
    }

    @AfterEach
    void closed() throws IOException {
        server.close();
    }

    @Test
    void is_off_without_a_server_and_does_not_start_without_a_sender() {
        assertThat(carrier(" ", null).isOn()).isFalse();
        assertThat(carrier("127.0.0.1", "portal@yntymaq.example").isOn()).isTrue();
        assertThatThrownBy(() -> carrier("127.0.0.1", " ")).hasMessageContaining("yntymaq.mail.from");
        for (String wrong : new String[] {"no address", "a@b, c@d", "a@b\r\nBcc: c@d"}) {
            assertThatThrownBy(() -> new MailSettings(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_letter_arrives_with_its_words_its_number_and_the_way_to_stop_it() throws Exception {
        assertThat(carry("asan@mail.kz", "«Ынтымақ» порталы. Жиналыс", "Жиналыс шақырылды: ҚӘҒІҢӨҰҮҺ.\n\n.\nсоңы"))
                .isEqualTo(Outcome.TAKEN);
        MimeMessage letter = received();
        assertThat(letter.getSubject()).isEqualTo("«Ынтымақ» порталы. Жиналыс");
        assertThat(letter.getContent().toString().replace("\r", ""))
                .startsWith("Жиналыс шақырылды: ҚӘҒІҢӨҰҮҺ.\n\n.\nсоңы");
        assertThat(letter.getHeader("Message-ID")).containsExactly("<" + ID + "@yntymaq.example>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("List-Unsubscribe")).containsExactly("<https://portal/cabinet/notices>");
    }

    @Test
    void whatever_stands_in_a_subject_or_an_address_makes_no_further_header_and_no_further_reader() throws Exception {
        carry("asan@mail.kz", "Атау\r\nBcc: spy@evil.kz\r\n\r\nжаңа хат", "мәтін");
        MimeMessage letter = received();
        assertThat(letter.getSubject()).isEqualTo("Атау Bcc: spy@evil.kz жаңа хат");
        assertThat(letter.getHeader("Bcc")).isNull();
        for (String address : new String[] {
            "asan@mail.kz, spy@evil.kz", "asan@mail.kz\r\nRCPT TO:<spy@evil.kz>", "spy <spy@evil.kz>;", "asan"
        }) {
            assertThat(carry(address, "Атау", "мәтін")).as(address).isEqualTo(Outcome.NEVER);
        }
        assertThat(server.commands())
                .filteredOn(command -> command.startsWith("RCPT"))
                .containsExactly("RCPT TO:<asan@mail.kz>");
    }

    @Test
    void an_address_that_is_refused_for_good_is_not_tried_again_and_a_busy_server_is() throws IOException {
        server.refuse("RCPT", "550 no such user");
        assertThat(carry("asan@mail.kz", "Атау", "мәтін")).isEqualTo(Outcome.NEVER);
        server.refuse("RCPT", "451 come again");
        assertThat(carry("asan@mail.kz", "Атау", "мәтін")).isEqualTo(Outcome.LATER);
        server.refuse("DATA", "554 looks like spam");
        assertThat(carry("asan@mail.kz", "Атау", "мәтін")).isEqualTo(Outcome.NEVER);
        server.refuse("DATA", "452 full");
        assertThat(carry("asan@mail.kz", "Атау", "мәтін")).isEqualTo(Outcome.LATER);
        server.close();
        assertThat(carry("asan@mail.kz", "Атау", "мәтін")).isEqualTo(Outcome.LATER);
        assertThat(server.received()).isEmpty();
    }

    private Outcome carry(String to, String subject, String text) {
        return carrier("127.0.0.1", "portal@yntymaq.example")
                .carry(new Letter(ID, to, subject, text, "https://portal/cabinet/notices"));
    }

    private MimeMessage received() throws Exception {
        assertThat(server.received()).hasSize(1);
        byte[] letter = server.received().get(0).getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
    }

    private MailCarrier carrier(String host, @Nullable String from) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new MailCarrier(beans.getBeanProvider(JavaMailSender.class), host, new MailSettings(from));
    }
}
