package kz.yntymaq.account.passkey;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.factor.OtherFactors;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The rows of passkeys. */
@Component
class PasskeyStore implements OtherFactors {

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean hasAny(UUID account) {
        return jdbc.sql("select exists (select from passkey where account_id = ?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Kept> list(UUID account) {
        return jdbc.sql("select id, name, added_at, used_at from passkey where account_id = ? order by added_at, id")
                .param(account)
                .query((row, n) -> new Kept(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Objects.requireNonNull(instant(row.getObject(3, OffsetDateTime.class))),
                        instant(row.getObject(4, OffsetDateTime.class))))
                .list();
    }

    @Override
    public boolean removeAll(UUID account) {
        return jdbc.sql("delete from passkey where account_id = ?")
                        .param(account)
                        .update()
                > 0;
    }

    /** @return whether the account had it */
    boolean remove(UUID account, UUID id) {
        return jdbc.sql("delete from passkey where account_id = ? and id = ?")
                        .params(account, id)
                        .update()
                == 1;
    }

    /** What devices call the passkeys of an account. */
    List<Bytes> credentials(UUID account) {
        return jdbc.sql("select credential_id from passkey where account_id = ? order by added_at, id")
                .param(account)
                .query((row, n) -> new Bytes(row.getBytes(1)))
                .list();
    }

    /** The passkeys of one account as the library looks for them: those of others are not there. */
    UserCredentialRepository of(UUID account) {
        return new OfAccount(account);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }

    private final class OfAccount implements UserCredentialRepository {

        private final UUID account;

        OfAccount(UUID account) {
            this.account = account;
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
            return jdbc.sql("select attestation, sign_count from passkey where account_id = ? and credential_id = ?")
                    .params(account, credentialId.getBytes())
                    .query((row, n) -> (CredentialRecord) ImmutableCredentialRecord.builder()
                            .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                            .credentialId(credentialId)
                            .userEntityUserId(RelyingParty.handle(account))
                            .attestationObject(new Bytes(row.getBytes(1)))
                            .signatureCount(row.getLong(2))
                            .transports(Set.of())
                            .build())
                    .optional()
                    .orElse(null);
        }

        /** A passkey that was used has a new count, written only over a smaller one; any other is new. */
        @Override
        public void save(CredentialRecord passkey) {
            byte[] credential = passkey.getCredentialId().getBytes();
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            if (findByCredentialId(passkey.getCredentialId()) == null) {
                insert(passkey, credential, now);
            } else if (jdbc.sql("""
                    update passkey set sign_count = :count, used_at = :now
                     where account_id = :account and credential_id = :credential
                       and (sign_count < :count or (sign_count = 0 and :count = 0))""")
                            .param("count", passkey.getSignatureCount())
                            .param("now", now)
                            .param("account", account)
                            .param("credential", credential)
                            .update()
                    != 1) {
                throw new RuleViolationException(Passkeys.WRONG); // its count came twice, at the same moment
            }
        }

        private void insert(CredentialRecord passkey, byte[] credential, OffsetDateTime now) {
            byte[] attestation =
                    Objects.requireNonNull(passkey.getAttestationObject()).getBytes();
            int made = jdbc.sql("""
                    insert into passkey (id, account_id, credential_id, attestation, sign_count, name, added_at)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict (credential_id) do nothing""")
                    .params(
                            UUID.randomUUID(),
                            account,
                            credential,
                            attestation,
                            passkey.getSignatureCount(),
                            passkey.getLabel(),
                            now)
                    .update();
            if (made != 1) {
                throw new RuleViolationException(Passkeys.WRONG); // another account has it
            }
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes userId) {
            throw new UnsupportedOperationException("the portal names the passkeys itself");
        }

        @Override
        public void delete(Bytes credentialId) {
            throw new UnsupportedOperationException("the portal removes passkeys by their own ids");
        }
    }
}
