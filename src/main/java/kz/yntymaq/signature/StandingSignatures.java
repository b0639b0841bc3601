package kz.yntymaq.signature;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signatures that count for a thing, such as an application: those under documents that were handed in as they were
 * signed. Who may see the thing is asked by the room to which it belongs, before this is.
 */
@Service
@Transactional
public class StandingSignatures {

    private final SignatureVerifier verifier;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private volatile @Nullable Boolean existed; // looked at once, for a portal that takes none any more

    StandingSignatures(SignatureVerifier verifier, AuditLog audit, JdbcClient jdbc) {
        this.verifier = verifier;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * A signature that counted once its document was handed in; {@link SignedDocument#endedAt} says since when it does not.
     *
     * @param since when the document was handed in as it was signed
     */
    public record Standing(SignedDocument document, Instant since) {}

    /** The signatures that count for a thing, the oldest first; nothing is asked where there can be none. */
    @Transactional(readOnly = true)
    public List<Standing> about(UUID subject) {
        if (!canBeAny()) {
            return List.of();
        }
        return jdbc.sql("select " + SignedDocuments.COLUMNS + ", handed_in_at from signed_document"
                        + " where subject = ? and handed_in_at is not null order by handed_in_at, taken_at, id")
                .param(subject)
                .query((row, n) -> new Standing(
                        SignedDocuments.read(row),
                        row.getTimestamp("handed_in_at").toInstant()))
                .list();
    }

    /** One of those that count for a thing. */
    @Transactional(readOnly = true)
    public SignedDocument document(UUID subject, UUID signature) {
        return about(subject).stream()
                .map(Standing::document)
                .filter(document -> document.id().equals(signature))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * What one of those that count for a thing consists of; that somebody else than the signer takes it is noted, for the
     * certificate inside holds the signer's IIN.
     */
    public SignedDocuments.Content content(Actor reader, UUID subject, UUID signature) {
        if (!document(subject, signature).account().equals(reader.accountId())) {
            audit.note(reader.accountId(), "signature.read", signature, null);
        }
        return jdbc.sql(
                        "select text, cms from signed_document where id = ? and subject = ? and handed_in_at is not null")
                .params(signature, subject)
                .query((row, n) -> new SignedDocuments.Content(row.getString("text"), row.getBytes("cms")))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * A document is handed in: the signatures of whoever hands it in, under exactly this text, count from now on. Not those
     * of a predecessor in the same words.
     *
     * @param signer account of whoever hands it in
     * @param document written only where somebody has signed one of this kind about this subject
     */
    public void handIn(String kind, UUID subject, UUID signer, Supplier<Signing.Document> document, Instant at) {
        if (canBeAny() && isSigned(kind, subject)) {
            jdbc.sql("""
                    update signed_document set handed_in_at = ?
                     where kind = ? and subject = ? and account_id = ? and content_hash = ? and handed_in_at is null""")
                    .params(
                            at.atOffset(ZoneOffset.UTC),
                            kind,
                            subject,
                            signer,
                            document.get().hash())
                    .update();
        }
    }

    /** What was signed about a thing stands no more: whoever checks a signature under it reads that. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String kind, UUID subject, Instant at) {
        if (canBeAny()) {
            jdbc.sql("update signed_document set ended_at = ? where kind = ? and subject = ? and ended_at is null")
                    .params(at.atOffset(ZoneOffset.UTC), kind, subject)
                    .update();
        }
    }

    /** What was signed about a thing and never handed in is forgotten, with that thing. */
    public void forget(String kind, UUID subject) {
        jdbc.sql("delete from signed_document where kind = ? and subject = ? and handed_in_at is null")
                .params(kind, subject)
                .update();
    }

    private boolean isSigned(String kind, UUID subject) {
        return jdbc.sql("select exists (select 1 from signed_document where kind = ? and subject = ?)")
                .params(kind, subject)
                .query(Boolean.class)
                .single();
    }

    /** Whether the actor has signed anything. */
    @Transactional(readOnly = true)
    public boolean areOf(Actor actor) {
        return canBeAny()
                && jdbc.sql("select exists (select 1 from signed_document where account_id = ?)")
                        .param(actor.accountId())
                        .query(Boolean.class)
                        .single();
    }

    /** Whether anybody can sign here, or ever could. */
    private boolean canBeAny() {
        if (verifier.isOn()) {
            return true;
        }
        Boolean known = existed;
        if (known == null) {
            known = jdbc.sql("select exists (select 1 from signed_document)")
                    .query(Boolean.class)
                    .single();
            existed = known;
        }
        return known;
    }
}
