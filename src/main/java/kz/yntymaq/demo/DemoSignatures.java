package kz.yntymaq.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.signature.CertificateFacts;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignableDocuments;
import kz.yntymaq.signature.SignatureRefusedException;
import kz.yntymaq.signature.SignatureUse;
import kz.yntymaq.signature.SignedDocuments;
import kz.yntymaq.signature.Signing;
import kz.yntymaq.signature.SigningRequests;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** People of the demonstration sign, by the same steps as people do, with keys that its own authority vouches for. */
@Component
@Profile("demo")
class DemoSignatures {

    private static final Logger log = LoggerFactory.getLogger(DemoSignatures.class);

    private static final String PERSON = "1.2.398.3.3.4.1.1";
    private static final String ORGANISATION = "1.2.398.3.3.4.1.2";

    private final DemoPeople people;
    private final DemoAuthority authority;
    private final Applicants applicants;
    private final List<SignableDocuments> documents;
    private final SigningRequests requests;
    private final SignedDocuments signed;
    private final Clock clock;
    private final String address;

    /** One for all of them: to make one takes a while, and nobody is told by it. */
    private final Supplier<KeyPair> keys = SingletonSupplier.of(DemoAuthority::newKeys);

    DemoSignatures(
            DemoPeople people,
            DemoAuthority authority,
            Applicants applicants,
            List<SignableDocuments> documents,
            SigningRequests requests,
            SignedDocuments signed,
            DemoClock clock,
            @Value("${yntymaq.address:}") String address,
            @Value("${server.port}") String port) {
        this.people = people;
        this.authority = authority;
        this.applicants = applicants;
        this.documents = documents;
        this.requests = requests;
        this.signed = signed;
        this.clock = clock;
        this.address = address.isBlank() ? "http://localhost:" + port : address.strip();
    }

    /** The chair signs an application that has not been sent yet, as the first head of its co-operative. */
    void signApplication(DemoPerson chair, UUID cooperative, UUID application) {
        sign(chair, "application", application, applicants.facts(cooperative));
    }

    /** The official signs the decision that they took. */
    void signDecision(DemoPerson official, UUID application) {
        sign(official, "decision", application, null);
    }

    /** A founder signs the list of founders. */
    void signFounders(DemoPerson founder, UUID cooperative) {
        sign(founder, "founders", cooperative, null);
    }

    /** Who presided or the secretary signs the minutes of the founding meeting. */
    void signMinutes(DemoPerson founder, UUID cooperative) {
        sign(founder, "founding-minutes", cooperative, null);
    }

    /** Signs what a page would ask this person to sign; nothing happens where somebody else checks signatures. */
    private void sign(DemoPerson person, String kind, UUID subject, @Nullable Applicant headed) {
        if (!requests.areOn()) {
            return;
        }
        Actor actor = people.actor(person);
        Signable signable = documents.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .find(actor, subject);
        var asked = Signing.of("demonstration", actor.accountId(), signable.document());
        var open = requests.open(asked, address);
        byte[] cms = cms(open.text(), certificate(person, headed), clock.instant());
        try {
            signed.keep(
                    actor,
                    signable,
                    requests.take(asked, open.nonce(), Base64.getEncoder().encodeToString(cms)));
        } catch (SignatureRefusedException elsewhere) {
            log.warn("Nothing is signed in this demonstration: {}", elsewhere.problem());
        }
    }

    /** @param headed co-operative that the person heads; null for a certificate of the person's own */
    private X509CertificateHolder certificate(DemoPerson person, @Nullable Applicant headed) {
        PersonName name = person.personName();
        var holder = new X500NameBuilder()
                .addRDN(BCStyle.CN, upper(name.family() + " " + name.given()))
                .addRDN(BCStyle.SURNAME, upper(name.family()))
                .addRDN(BCStyle.SERIALNUMBER, "IIN" + person.iin().digits())
                .addRDN(BCStyle.C, "KZ");
        if (name.patronymic() != null) {
            holder.addRDN(BCStyle.GIVENNAME, upper(name.patronymic())); // the national authority keeps it there
        }
        if (headed == null) {
            return authority.issue(holder.build(), keys.get(), uses(PERSON));
        }
        holder.addRDN(BCStyle.O, headed.nameKk()).addRDN(BCStyle.OU, "BIN" + headed.bin());
        return authority.issue(
                holder.build(), keys.get(), uses(ORGANISATION, CertificateFacts.Role.FIRST_HEAD.identifier()));
    }

    private static List<KeyPurposeId> uses(String... roles) {
        return Stream.concat(Stream.of(SignatureUse.DOCUMENT.extendedKeyUsage()), Arrays.stream(roles))
                .map(each -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(each)))
                .toList();
    }

    private static String upper(String name) {
        return name.toUpperCase(Language.KK.locale());
    }

    private byte[] cms(String text, X509CertificateHolder certificate, Instant at) {
        var time = new Attribute(CMSAttributes.signingTime, new DERSet(Time.getInstance(DemoAuthority.utc(at))));
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(
                                    new DefaultSignedAttributeTableGenerator(new AttributeTable(new DERSet(time))))
                            .build(
                                    new JcaContentSignerBuilder("SHA256withRSA")
                                            .build(keys.get().getPrivate()),
                                    certificate));
            generator.addCertificate(certificate);
            generator.addCertificate(authority.certificate());
            return generator
                    .generate(new CMSProcessableByteArray(text.getBytes(StandardCharsets.UTF_8)), true)
                    .getEncoded();
        } catch (OperatorCreationException | CMSException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
