package kz.yntymaq.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RandomToken;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps signed documents: whoever signed sees the own ones, and whoever has the code the signature alone. */
@Service
@Transactional
public class SignedDocuments {

    private static final int CODE_LENGTH = 20;
    static final String COLUMNS = """
            id, code, account_id, kind, subject, title_kk, title_ru, content_hash, holder, iin_end, organisation, bin,
            first_head, serial, issuer, valid_from, valid_until, signed_at, taken_at, ended_at""";

    private final Accounts accounts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    SignedDocuments(Accounts accounts, AuditLog audit, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** What a signature consists of. @param text that was signed @param cms with the text inside */
    public record Content(String text, byte[] cms) {}

    /**
     * Keeps a signature under a document.
     *
     * @return its id
     * @throws RuleViolationException {@code signature.other-iin} for a certificate of another person,
     *     {@code signature.other-bin} for one of an organisation that this person does not sign for,
     *     {@code signature.own-key-only} for one of an organisation where people sign for themselves
     */
    public UUID keep(Actor actor, Signable signable, SigningRequests.Taken taken) {
        CertificateFacts certificate = taken.certificate();
        if (!accounts.iin(actor.accountId()).equals(certificate.iin())) {
            throw new RuleViolationException("signature.other-iin");
        }
        boolean head = signable.organisation() != null && certificate.isFirstHeadOf(signable.organisation());
        if (!certificate.isOwn() && !head) {
            throw new RuleViolationException(
                    signable.organisation() == null ? "signature.own-key-only" : "signature.other-bin");
        }
        UUID id = UUID.randomUUID();
        Signing.Document document = signable.document();
        jdbc.sql("""
                insert into signed_document
                  (id, code, account_id, kind, subject, title_kk, title_ru, content_hash, text, cms, cms_hash, holder, iin_end,
                   organisation, bin, first_head, serial, issuer, valid_from, valid_until, signed_at, taken_at,
                   handed_in_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(RandomToken.readable(CODE_LENGTH))
                .param(actor.accountId())
                .param(document.kind())
                .param(document.subject())
                .param(signable.title().kk())
                .param(signable.title().ru())
                .param(document.hash())
                .param(taken.text())
                .param(CmsParts.attached(taken.cms(), taken.text()))
                .param(CmsParts.mark(taken.cms()))
                .param(certificate.fullName())
                .param(signable.inOffice() ? null : certificate.iin().digits().substring(8))
                .param(certificate.organisation())
                .param(certificate.bin() == null ? null : certificate.bin().digits())
                .param(head)
                .param(certificate.serial())
                .param(certificate.issuer())
                .param(utc(certificate.from()))
                .param(utc(certificate.until()))
                .param(utc(taken.signedAt()))
                .param(utc(taken.at()))
                .param(signable.stands() ? utc(taken.at()) : null)
                .update();
        audit.note(actor.accountId(), "signature.document-signed", document.subject(), word(document.kind()));
        events.publishEvent(new DocumentSigned(id, actor.accountId(), document.kind(), document.subject()));
        return id;
    }

    /** How the log calls what is signed. */
    static String word(String kind) {
        return "SIGNED_" + kind.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The signatures under a document exactly as it stands; none of them is under one that changed or was ended since. */
    @Transactional(readOnly = true)
    public List<SignedDocument> under(Signing.Document document) {
        return jdbc.sql(
                        "select " + COLUMNS + " from signed_document"
                                + " where kind = ? and subject = ? and content_hash = ? and ended_at is null order by taken_at, id")
                .params(document.kind(), document.subject(), document.hash())
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * The signatures under a document until they are ended, whatever its words would be today: days and names that it tells of may
     * have changed since, and what was signed stands all the same.
     */
    @Transactional(readOnly = true)
    public List<SignedDocument> standing(String kind, UUID subject) {
        return jdbc.sql("select " + COLUMNS + " from signed_document"
                        + " where kind = ? and subject = ? and ended_at is null order by taken_at, id")
                .params(kind, subject)
                .query((row, n) -> read(row))
                .list();
    }

    /** The newest of the actor's own, a hundred at most. */
    @Transactional(readOnly = true)
    public List<SignedDocument> own(Actor actor) {
        return jdbc.sql("select " + COLUMNS + " from signed_document where account_id = ?"
                        + " order by taken_at desc, id desc limit 100")
                .param(actor.accountId())
                .query((row, n) -> read(row))
                .list();
    }

    /** One of the actor's own. */
    @Transactional(readOnly = true)
    public SignedDocument own(Actor actor, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from signed_document where id = ? and account_id = ?")
                .params(id, actor.accountId())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** What one of the actor's own consists of. */
    @Transactional(readOnly = true)
    public Content content(Actor actor, UUID id) {
        return jdbc.sql("select text, cms from signed_document where id = ? and account_id = ?")
                .params(id, actor.accountId())
                .query((row, n) -> new Content(row.getString("text"), row.getBytes("cms")))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** By the code that stands in the receipt. */
    @Transactional(readOnly = true)
    public Optional<SignedDocument> byCode(String code) {
        return jdbc.sql("select " + COLUMNS + " from signed_document where code = ?")
                .param(code)
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * The one that this signature was kept as, with its text inside or apart.
     *
     * @param cms of a form that a verifier has read
     */
    @Transactional(readOnly = true)
    public Optional<SignedDocument> byCms(byte[] cms) {
        return jdbc.sql("select " + COLUMNS + " from signed_document" + " where cms_hash = ? order by taken_at limit 1")
                .param(CmsParts.mark(cms))
                .query((row, n) -> read(row))
                .optional();
    }

    /** For the message about it. */
    @Transactional(readOnly = true)
    Optional<SignedDocument> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from signed_document where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    static SignedDocument read(ResultSet row) throws SQLException {
        return new SignedDocument(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("account_id", UUID.class),
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                new Bilingual(row.getString("title_kk"), row.getString("title_ru")),
                row.getString("content_hash"),
                row.getString("holder"),
                row.getString("iin_end"),
                row.getString("organisation"),
                row.getString("bin"),
                row.getBoolean("first_head"),
                row.getString("serial"),
                row.getString("issuer"),
                row.getTimestamp("valid_from").toInstant(),
                row.getTimestamp("valid_until").toInstant(),
                row.getTimestamp("signed_at").toInstant(),
                row.getTimestamp("taken_at").toInstant(),
                row.getTimestamp("ended_at") == null
                        ? null
                        : row.getTimestamp("ended_at").toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
