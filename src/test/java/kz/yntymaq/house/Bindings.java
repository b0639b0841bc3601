package kz.yntymaq.house;

import java.util.List;
import java.util.TreeSet;

/** Every address that takes a form or a button: whether what is pressed there binds anybody. */
final class Bindings {

    private static final String BINDING = """
            /admin/calendar/{year}
            /admin/calendar/{year}/complete
            /admin/calendar/{year}/remove
            /admin/drafts/{id}/approve
            /admin/drafts/{id}/drop
            /admin/drafts/{id}/propose
            /admin/drafts/{id}/return
            /admin/editions/{edition}/copy
            /admin/identity
            /admin/identity/{id}
            /admin/identity/{id}/forgotten
            /admin/identity/{id}/take-over
            /admin/identity/{id}/withdrawal
            /admin/identity/{id}/withdrawal/back
            /admin/incidents/new
            /admin/incidents/{id}
            /admin/intake/{programme}/{oblast}
            /admin/limits/{year}/{oblast}
            /admin/mrp/{year}
            /admin/names/{id}
            /admin/names/{id}/refusal
            /admin/offices/new
            /admin/offices/{id}/appoint
            /admin/offices/{id}/close
            /admin/offices/{id}/name
            /admin/offices/{id}/people/{appointment}
            /admin/offices/{id}/people/{appointment}/end
            /admin/offices/{id}/proposals/{proposal}
            /admin/offices/{id}/proposals/{proposal}/password-link
            /admin/offices/{id}/proposals/{proposal}/withdraw
            /admin/people/{id}
            /admin/people/{id}/password-link
            /admin/withdrawals/{id}
            /admin/withdrawals/{id}/carry-out
            /admin/territories/import
            /admin/territories/import/{id}
            /admin/territories/{code}
            /cabinet/mandates/new
            /cabinet/helping/{id}/accept
            /cabinet/offices/{id}
            /cabinet/waiting/{id}/answer
            /cabinet/waiting/{id}/give-up
            /office/waiting/{fund}/offer
            /office/waiting/{fund}/payment
            /office/waiting/{fund}/payments/{id}/back
            /office/waiting/{fund}/money/{year}
            /cabinet/signing/{kind}/{id}
            /cabinet/applications/{id}/check
            /cabinet/applications/{id}/handed-in
            /cabinet/applications/{id}/objection
            /cabinet/applications/{id}/withdraw
            /cabinet/cooperatives/new
            /cabinet/cooperatives/{id}/chair
            /cabinet/cooperatives/{id}/conclusion/objection
            /cabinet/cooperatives/{id}/close
            /cabinet/cooperatives/{id}/edit
            /cabinet/cooperatives/{id}/give-up
            /cabinet/cooperatives/{id}/invitations/{invitation}/withdraw
            /cabinet/cooperatives/{id}/invite
            /cabinet/cooperatives/{id}/invite-link
            /cabinet/cooperatives/{id}/join
            /cabinet/cooperatives/{id}/leave
            /cabinet/cooperatives/{id}/leave-founding
            /cabinet/cooperatives/{id}/meeting
            /cabinet/cooperatives/{id}/members/{member}/decision
            /cabinet/cooperatives/{id}/members/{member}/exit
            /cabinet/cooperatives/{id}/members/{member}/payment
            /cabinet/cooperatives/{id}/registration
            /cabinet/cooperatives/{id}/stay
            /cabinet/cooperatives/{id}/withdraw
            /cabinet/invitations/{id}
            /invitation/{token}
            /office/applications/{id}/approval
            /office/applications/{id}/check
            /office/applications/{id}/close
            /office/applications/{id}/conclusion
            /office/applications/{id}/contract
            /office/applications/{id}/corrections
            /office/applications/{id}/duties
            /office/applications/{id}/hearing
            /office/applications/{id}/inspection
            /office/applications/{id}/minutes
            /office/applications/{id}/recall
            /office/applications/{id}/refusal
            /office/applications/{id}/release
            /office/applications/{id}/rules/{rule}
            /office/applications/{id}/share
            /office/cooperatives/{id}
            /office/cooperatives/{id}/conclusion/new
            /office/conclusions/{id}/{step}
            /office/priorities/{year}/publish
            /office/priorities/{year}/{area}/send
            /office/priorities/{year}/{area}/agree
            /office/priorities/{year}/{area}/return
            /office/assisted
            /office/mandates/{id}
            /office/mandates/{id}/{mandate}/withdraw
            /office/names/{id}
            /office/names/{id}/refusal
            /office/identity
            /office/identity/{id}
            /office/identity/{id}/forgotten
            /office/identity/{id}/take-over
            /office/identity/{id}/withdrawal
            /office/identity/{id}/withdrawal/back
            """;

    private static final String NOT_BINDING = """
            /admin/audit
            /admin/drafts/{id}/parts/{at}
            /admin/drafts/{id}/parts/{at}/{act}
            /admin/people
            /cabinet/applications/start
            /cabinet/applications/{id}/{section}
            /cabinet/applications/{id}/{section}/rules
            /cabinet/applications/{id}/copy
            /cabinet/applications/{id}/documents
            /cabinet/applications/{id}/documents/{file}/remove
            /cabinet/documents
            /cabinet/documents/{file}/remove
            /cabinet/documents/{kind}/{id}/{purpose}/earlier
            /cabinet/documents/{kind}/{id}/{purpose}/join
            /cabinet/documents/{kind}/{id}/{purpose}/take
            /cabinet/documents/{kind}/{id}/{purpose}/{file}
            /cabinet/applications/{id}/ready
            /cabinet/applications/{id}/take-back
            /cabinet/consent
            /cabinet/contacts
            /cabinet/data/take
            /cabinet/data/name
            /cabinet/data/name/back
            /cabinet/data/withdrawal
            /cabinet/data/withdrawal/back
            /cabinet/data/withdrawal/passkey
            /cabinet/cooperatives/{id}/allow-invitations
            /cabinet/identity
            /cabinet/identity/base
            /cabinet/identity/taken
            /cabinet/invitations/{id}/decline
            /cabinet/invitations/{id}/silence
            /cabinet/offices/{id}/decline
            /cabinet/mandates/{id}/withdraw
            /cabinet/helping/{id}/refuse
            /cabinet/helping/{id}/start
            /cabinet/helping/stop
            /cabinet/password
            /cabinet/password/new
            /cabinet/profile
            /cabinet/profile/ready
            /verify
            /sign-in/certificate
            /cabinet/certificate
            /cabinet/security/app
            /cabinet/security/codes
            /cabinet/security/remove
            /cabinet/security/proof
            /cabinet/security/passkeys/new
            /cabinet/security/passkeys/{id}/remove
            /cabinet/security/sessions/{handle}/end
            /cabinet/security/sessions/end-others
            /sign-in/second
            /sign-in/second/passkey
            /invitation/{token}/decline
            /office/applications/{id}/inspection/photos
            /office/applications/{id}/inspection/photos/{file}/remove
            /office/priorities/{year}/{area}/import
            /office/priorities/{year}/{area}/villages/{village}
            /password/{token}
            /qualify/place
            /places/choose
            /register
            """;

    /** Templates whose buttons bind nobody, or that stand around all pages. */
    static final List<String> TEMPLATES_NOT_BINDING = List.of(
            "account/name.html",
            "account/password-link.html",
            "account/password.html",
            "account/password-new.html",
            "account/proof.html",
            "account/passkey-new.html",
            "account/passkey-remove.html",
            "account/forgotten.html",
            "account/register.html",
            "account/sign-in.html",
            "signature/own-certificate.html",
            "signature/sign-in.html",
            "signature/verify.html",
            "account/factor-app.html",
            "account/factor-remove.html",
            "account/security.html",
            "account/factor-new-codes.html",
            "account/sign-in-second.html",
            "admin/audit.html",
            "admin/people.html",
            "application/section.html",
            "application/documents.html",
            "review/photos.html",
            "application/progress.html",
            "application/start.html",
            "cooperative/cabinet.html",
            "document/files.html",
            "document/name.html",
            "document/wallet.html",
            "farmer/contacts.html",
            "farmer/profile.html",
            "mandate/given.html",
            "home/consent.html",
            "home/identity.html",
            "home/taken.html",
            "layout/page.html",
            "mydata/take.html",
            "mydata/withdrawal.html",
            "programme/draft-list.html",
            "programme/draft-part.html",
            "programme/priority-import.html",
            "programme/priority-village.html",
            "qualify/place.html",
            "territory/choose.html");

    private Bindings() {}

    /** Addresses that need a confirmed identity. */
    static TreeSet<String> binding() {
        return new TreeSet<>(BINDING.lines().toList());
    }

    /** Addresses that are open to people who only claim theirs; each handler says why. */
    static TreeSet<String> notBinding() {
        return new TreeSet<>(NOT_BINDING.lines().toList());
    }
}
