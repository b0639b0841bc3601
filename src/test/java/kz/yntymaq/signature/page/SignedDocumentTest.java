package kz.yntymaq.signature.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestAuthority;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestSigner;
import kz.yntymaq.support.TestTrust;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application signed by its chair: what is signed, kept, given out and checked, and what is refused. */
@PortalTest
class SignedDocumentTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Applications applications;

    @Autowired
    TestTrust trust;

    @Autowired
    TestClock clock;

    @Autowired
    Background background;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    private PlainBrowser browser;
    private Someone chair;
    private String bin;
    private String page;

    @BeforeEach
    void an_application_of_a_chair() {
        Made cooperative = fixtures.active(Places.SAIRAM_KARAMURT);
        chair = cooperative.chair();
        bin = jdbc.sql("select bin from cooperative where id = ?")
                .param(cooperative.id())
                .query(String.class)
                .single();
        UUID draft = applications.startOrContinue(people.actor(chair), cooperative.id());
        page = "/cabinet/signing/application/" + draft;
        browser = new PlainBrowser(port);
        browser.signIn(chair);
    }

    private Asked asked() {
        return Asked.on(browser.get(page).body());
    }

    private HttpResponse<String> sign(TestSigner key) {
        return answer(asked().signedBy(key, clock.instant()));
    }

    private HttpResponse<String> answer(Map<String, String> fields) {
        var confirmed = new LinkedHashMap<>(fields);
        confirmed.put("confirmed", "true");
        return browser.post(page, confirmed);
    }

    private void refused(HttpResponse<String> answer, String key) {
        assertThat(answer.body()).contains(texts.in(Language.KK, key));
        assertThat(jdbc.sql("select count(*) from signed_document where account_id = ?")
                        .param(chair.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private TestSigner headKey() {
        return trust.person(chair.iin()).of(bin, TestAuthority.FIRST_HEAD).issue();
    }

    @Test
    void the_text_names_the_portal_the_purpose_and_the_document_before_its_words() {
        String text = asked().text();

        assertThat(text)
                .startsWith("yntymaq-signature/1\norigin=http://localhost:" + port + "\npurpose=DOCUMENT\nnonce=")
                .contains("\nkind=application\nsubject=", "\nsha256=", "өтінім – «Ауыл аманаты»", "БИН: " + bin);
    }

    @Test
    void the_first_head_signs_and_gets_a_receipt_and_a_message() {
        HttpResponse<String> receipt = sign(headKey());

        assertThat(receipt.uri().getPath()).startsWith("/cabinet/signed/");
        assertThat(receipt.body()).contains("СЫНАҚОВ СЕРІК МАРАТҰЛЫ", bin).doesNotContain(chair.iin());
        background.await();
        assertThat(jdbc.sql("select key from inbox_message where account_id = ?")
                        .param(chair.id())
                        .query(String.class)
                        .list())
                .contains("signature.message.signed");
        assertThat(browser.get(page).body()).contains(texts.in(Language.KK, "signature.signed-by"));
    }

    @Test
    void the_chair_may_sign_with_the_own_key() {
        assertThat(sign(trust.documentKey(chair.iin())).uri().getPath()).startsWith("/cabinet/signed/");
    }

    @Test
    void a_signature_is_refused_that_is_of_somebody_else_or_for_something_else() {
        refused(sign(trust.documentKey(Iins.next())), "signature.other-iin");
        refused(
                sign(trust.person(chair.iin())
                        .of(Iins.nextBin(), TestAuthority.FIRST_HEAD)
                        .issue()),
                "signature.other-bin");
        refused(sign(trust.person(chair.iin()).of(bin, TestAuthority.EMPLOYEE).issue()), "signature.other-bin");
        refused(sign(trust.signInKey(chair.iin())), SignatureProblem.USE.key());
        byte[] other = headKey().sign("басқа құжат".getBytes(StandardCharsets.UTF_8), clock.instant());
        refused(answer(asked().answered(other)), SignatureProblem.CONTENT.key());
        refused(browser.post(page, asked().signedBy(headKey(), clock.instant())), "signature.confirm.missing");
    }

    @Test
    void what_changed_after_it_was_shown_is_not_signed() {
        Map<String, String> answer = asked().signedBy(headKey(), clock.instant());
        jdbc.sql("update loan_application set answers = jsonb_set(answers, '{TERM}', '\"24\"') where id = ?")
                .param(UUID.fromString(page.replaceAll(".*/", "")))
                .update();

        refused(answer(answer), "signature.request.gone");
    }

    @Test
    void nobody_else_sees_the_page_or_the_receipt() {
        String receipt = sign(headKey()).uri().getPath();
        var other = new PlainBrowser(port);
        other.signIn(people.villager());

        assertThat(other.get(page).statusCode()).isEqualTo(404);
        assertThat(other.get(receipt).statusCode()).isEqualTo(404);
        assertThat(other.get(receipt + "/cms").statusCode()).isEqualTo(404);
    }

    @Test
    void openssl_accepts_what_is_saved(@TempDir Path folder) throws Exception {
        String receipt = sign(headKey()).uri().getPath();
        byte[] text = bytes(receipt + "/text");
        Path root = Files.writeString(
                folder.resolve("root.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(trust.authority().holder().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        Path document = Files.write(folder.resolve("document.txt"), text);
        Path attached = Files.write(folder.resolve("a.cms"), bytes(receipt + "/cms"));
        Path detached = Files.write(folder.resolve("d.p7s"), bytes(receipt + "/detached"));

        assertThat(openssl(folder, root, attached, null)).isEqualTo(text);
        assertThat(openssl(folder, root, detached, document)).isEqualTo(text);
    }

    private byte[] openssl(Path folder, Path root, Path cms, @Nullable Path content) throws Exception {
        Path out = folder.resolve("out");
        var command = new java.util.ArrayList<>(List.of(
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                cms.toString(),
                "-CAfile",
                root.toString(),
                "-out",
                out.toString(),
                "-attime",
                String.valueOf(clock.instant().getEpochSecond())));
        if (content != null) {
            command.addAll(List.of("-content", content.toString()));
        }
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException none) {
            assumeThat(System.getenv("CI")).as("openssl is needed here").isNull();
            return Files.readAllBytes(folder.resolve("document.txt"));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return Files.readAllBytes(out);
    }

    /** As a browser saves it. */
    private byte[] bytes(String path) {
        return browser.save(path);
    }

    @Test
    void whoever_has_the_code_sees_the_signature_and_not_the_text() {
        sign(headKey());
        String code = jdbc.sql("select code from signed_document where account_id = ?")
                .param(chair.id())
                .query(String.class)
                .single();

        HttpResponse<String> check = new PlainBrowser(port).get("/verify/" + code);

        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.body())
                .contains("СЫНАҚОВ СЕРІК МАРАТҰЛЫ", bin, chair.iin().substring(8))
                .doesNotContain(chair.iin(), "purpose=DOCUMENT");
        assertThat(check.headers().firstValue("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void a_visitor_checks_a_file_and_learns_why_it_is_no_good() {
        byte[] text = "бөтен құжат".getBytes(StandardCharsets.UTF_8);
        byte[] cms = trust.documentKey(chair.iin()).signApart(text, clock.instant());

        assertThat(check(cms, text)).contains(texts.in(Language.KK, "signature.verify.good"));
        assertThat(check(cms, null)).contains(texts.in(Language.KK, "signature.verify.no-text"));
        assertThat(check(cms, "басқа".getBytes(StandardCharsets.UTF_8)))
                .contains(texts.in(Language.KK, SignatureProblem.WRONG.key()));
        assertThat(check(text, null)).contains(texts.in(Language.KK, "signature.verify.broken"));
    }

    @Test
    void what_is_wrong_with_a_file_stands_by_it_and_a_wrong_signature_is_a_result() {
        byte[] text = "бөтен құжат".getBytes(StandardCharsets.UTF_8);
        byte[] cms = trust.documentKey(chair.iin()).signApart(text, clock.instant());
        assertThat(check(new byte[0], null)).contains("id=\"cms-error\"", "href=\"#cms\"", "<title>Қате: ");
        assertThat(check(cms, null)).contains("id=\"text-error\"", "href=\"#text\"");
        assertThat(check(cms, "басқа".getBytes(StandardCharsets.UTF_8)))
                .contains(texts.in(Language.KK, "signature.verify.bad"))
                .doesNotContain(texts.in(Language.KK, "page.refused"), "-error\"");
    }

    @Test
    void the_code_of_a_receipt_on_paper_is_typed_into_a_field() {
        sign(headKey());
        String code = jdbc.sql("select code from signed_document where account_id = ?")
                .param(chair.id())
                .query(String.class)
                .single();
        var visitor = new PlainBrowser(port);
        assertThat(visitor.get("/verify").body()).contains("name=\"code\"");
        for (String whole : List.of(
                "/verify/" + code, "/verify/" + code + "/", "/verify/" + code + "?lang=ru", "/verify?code=" + code)) {
            String typed = URLEncoder.encode("https://portal.example" + whole, UTF_8);
            assertThat(visitor.get("/verify?code=" + typed).uri().getPath())
                    .as(whole)
                    .isEqualTo("/verify/" + code);
        }
        var found = visitor.get("/verify?code=+" + code + "+");
        assertThat(found.uri().getPath()).isEqualTo("/verify/" + code);
        assertThat(found.statusCode()).isEqualTo(200);
        for (String wrong : new String[] {"", "a/b", "no-such-code"}) {
            var answer = visitor.get("/verify?code=" + wrong);
            assertThat(answer.body()).as(wrong).contains("id=\"code-error\"", "href=\"#code\"");
        }
    }

    private String check(byte[] cms, byte @Nullable [] text) {
        var visitor = new PlainBrowser(port);
        String token = PlainBrowser.hidden(visitor.get("/verify").body(), "_csrf");
        String border = "border";
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        file(body, border, "cms", cms);
        if (text != null) {
            file(body, border, "text", text);
        }
        body.writeBytes(("--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return visitor.send(HttpRequest.newBuilder(visitor.uri("/verify"))
                        .header("Content-Type", "multipart/form-data; boundary=" + border)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build())
                .body();
    }

    private static void file(java.io.ByteArrayOutputStream body, String border, String name, byte[] content) {
        body.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
