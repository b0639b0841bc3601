package kz.yntymaq.support;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.websocket.server.WsSci;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonParserFactory;

/**
 * Stands where NCALayer would be: speaks its protocol over TLS on this machine, with a certificate of its own making,
 * and answers as the test says. It greets with its version, takes one question of the module {@code
 * kz.gov.pki.knca.basics} and gives one answer. Until it is started nobody listens there.
 */
public final class TestNcalayer implements AutoCloseable {

    /** What it says when the person closes its window. */
    public static final String CANCELLED = "{\"status\":true,\"body\":{}}";

    /** What it says when the key cannot be used. */
    public static final String FAILED = "{\"status\":false,\"code\":\"500\",\"message\":\"key\",\"details\":\"\"}";

    private static final String GREETING = "{\"result\":{\"version\":\"1.4\"}}";

    private static final int PATIENCE_SECONDS = 8;

    private final int port = freePort();
    private final BlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
    private volatile boolean slow;
    private volatile Function<byte[], String> answer = text -> CANCELLED;
    private @Nullable Tomcat running;

    /** Where it listens once it is started. */
    public int port() {
        return port;
    }

    /** Starts it; until a test says otherwise its person cancels at once. */
    public TestNcalayer start() {
        answer = text -> CANCELLED;
        slow = false;
        held.clear();
        try {
            Path folder = Files.createTempDirectory("ncalayer");
            var tomcat = new Tomcat();
            tomcat.setSilent(true);
            tomcat.setBaseDir(folder.toString());
            tomcat.setConnector(secure());
            var context = (StandardContext) tomcat.addContext("", folder.toString());
            context.setClearReferencesThreadLocals(false); // they warn of what a test need not clear
            context.setClearReferencesRmiTargets(false);
            Tomcat.addServlet(context, "none", new DefaultServlet()).addMapping("/");
            context.addServletContainerInitializer(new WsSci(), Set.of());
            context.addApplicationLifecycleListener(new ServletContextListener() {
                @Override
                public void contextInitialized(ServletContextEvent event) {
                    offer((ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName()));
                }
            });
            tomcat.start();
            running = tomcat;
            return this;
        } catch (IOException | LifecycleException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Signs with this key, whatever the page asks for. */
    public void signsWith(TestSigner key, TestClock clock) {
        answer = text -> "{\"status\":true,\"body\":{\"result\":[\""
                + Base64.getEncoder().encodeToString(key.sign(text, clock.instant())) + "\"]}}";
    }

    /** Answers these words. */
    public void answers(String words) {
        answer = text -> words;
    }

    /** Waits for its person, and so does the page, until {@link #goesOn}. */
    public void waits() {
        slow = true;
    }

    /** The person has come to its window: the question that waits is answered, and later ones are at once. */
    public void goesOn() {
        slow = false;
        try {
            Objects.requireNonNull(held.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "nothing was asked")
                    .run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        if (running != null) {
            try {
                running.stop();
                running.destroy();
            } catch (LifecycleException failed) {
                throw new IllegalStateException(failed);
            }
            running = null;
        }
    }

    /** One below those that this machine gives to connections of its own, so that none takes it meanwhile. */
    private static int freePort() {
        for (int tries = 0; tries < 50; tries++) {
            int port = ThreadLocalRandom.current().nextInt(14_000, 32_000);
            try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return taken.getLocalPort();
            } catch (IOException inUse) {
                // another one, then
            }
        }
        throw new IllegalStateException("no free port");
    }

    private Connector secure() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("tls", Tls.KEYS.getPrivate(), new char[0], new X509Certificate[] {Tls.certificate()});
        var host = new SSLHostConfig();
        var of = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.RSA);
        of.setCertificateKeystore(store);
        of.setCertificateKeystorePassword("");
        of.setCertificateKeyPassword("");
        host.addCertificate(of);
        var connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("SSLEnabled", "true");
        connector.setSecure(true);
        connector.setScheme("https");
        connector.addSslHostConfig(host);
        return connector;
    }

    /** What the server shows of itself. Browsers refuse a key that may not sign, whatever else they are told to bear. */
    private static final class Tls {

        private static final KeyPair KEYS = TestAuthority.rsa(2048);

        static X509Certificate certificate() throws GeneralSecurityException, IOException {
            var name = new X500Name("CN=127.0.0.1");
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(TestClock.START.minus(Duration.ofDays(2000))),
                    Date.from(TestClock.START.plus(Duration.ofDays(7000))), // the browser has the real time
                    name,
                    KEYS.getPublic());
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            return new JcaX509CertificateConverter().getCertificate(builder.build(TestAuthority.signer(KEYS)));
        }
    }

    private void offer(@Nullable ServerContainer container) {
        try {
            Objects.requireNonNull(container)
                    .addEndpoint(ServerEndpointConfig.Builder.create(Answers.class, "/")
                            .configurator(new ServerEndpointConfig.Configurator() {
                                @Override
                                public <T> T getEndpointInstance(Class<T> kind) {
                                    return kind.cast(new Answers(TestNcalayer.this));
                                }
                            })
                            .build());
        } catch (DeploymentException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String answerTo(String asked) {
        Map<String, Object> question = JsonParserFactory.getJsonParser().parseMap(asked);
        if (!"kz.gov.pki.knca.basics".equals(question.get("module"))
                || !"sign".equals(question.get("method"))
                || !(question.get("args") instanceof Map<?, ?> arguments)
                || !"cms".equals(arguments.get("format"))
                || !(arguments.get("signingParams") instanceof Map<?, ?> form)
                || !Boolean.TRUE.equals(form.get("decode"))
                || !Boolean.TRUE.equals(form.get("encapsulate"))
                || !(arguments.get("signerParams") instanceof Map<?, ?> signer)
                || !(signer.get("extKeyUsageOids") instanceof List<?> uses)
                || uses.size() != 1) {
            return FAILED;
        }
        return answer.apply(Base64.getDecoder().decode(String.valueOf(arguments.get("data"))));
    }

    /** One connection. */
    public static final class Answers extends Endpoint {

        private static final int LONGEST_QUESTION = 1024 * 1024;

        private final TestNcalayer program;

        Answers(TestNcalayer program) {
            this.program = program;
        }

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            session.setMaxTextMessageBufferSize(LONGEST_QUESTION);
            session.addMessageHandler(String.class, (MessageHandler.Whole<String>) asked -> {
                if (program.slow) {
                    program.held.add(() -> send(session, program.answerTo(asked)));
                } else {
                    send(session, program.answerTo(asked));
                }
            });
            send(session, GREETING);
        }

        private static void send(Session session, String words) {
            try {
                session.getBasicRemote().sendText(words);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
