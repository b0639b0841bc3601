package kz.yntymaq.signature.page;

import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.signature.CertificateFacts;

/** The holder of a certificate as the portal's accounts know people. */
final class Holder {

    private Holder() {}

    /** The name, as papers write it: certificates have it in capitals. */
    static PersonName name(CertificateFacts certificate) {
        String given = certificate.given().isBlank() ? certificate.family() : certificate.given();
        return PersonName.typed(certificate.family(), given, certificate.patronymic());
    }

    /**
     * Only a certificate of the person's own tells who sits there: the key of an employee may be held by the employer.
     *
     * @throws RuleViolationException when it is one of an organisation
     */
    static void requireOwn(CertificateFacts certificate) {
        if (!certificate.isOwn()) {
            throw new RuleViolationException("signature.own-only");
        }
    }
}
