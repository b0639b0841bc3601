package kz.yntymaq.cooperative.extract;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RandomToken;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.ui.RecordedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues extracts and keeps what each states, so that it can be checked for as long as the paper is about. */
@Service
@Transactional
public class Extracts {

    private static final int CODE_LENGTH = 20;
    private static final int MOST_SHOWN = 100;

    private final ExtractFacts facts;
    private final RecordedText text;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Extracts(ExtractFacts facts, RecordedText text, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.facts = facts;
        this.text = text;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What each kind would state today for this person; a kind that they cannot have is not among them. */
    @Transactional(readOnly = true)
    Map<ExtractKind, Map<ExtractFact, RecordedValue>> offered(Actor actor, UUID cooperativeId) {
        var offered = new EnumMap<ExtractKind, Map<ExtractFact, RecordedValue>>(ExtractKind.class);
        for (ExtractKind kind : ExtractKind.values()) {
            facts.today(kind, cooperativeId, actor.accountId()).ifPresent(stated -> offered.put(kind, stated));
        }
        if (offered.isEmpty()) {
            throw new NotFoundException();
        }
        return offered;
    }

    /**
     * Issues one; the same asked for again on the same day is the same paper.
     *
     * @return its id
     * @throws NotFoundException unless the co-operative is active and, for a member's extract, the person a member
     */
    public UUID issue(Actor actor, UUID cooperativeId, ExtractKind kind) {
        UUID person = actor.accountId();
        Map<ExtractFact, RecordedValue> stated =
                facts.today(kind, cooperativeId, person).orElseThrow(NotFoundException::new);
        LocalDate today = LocalDate.now(clock);
        byte[] said = hash(stated);
        UUID id = UUID.randomUUID();
        int issued = jdbc.sql("""
                insert into extract (id, number, code, kind, cooperative_id, account_id, issued_at, issued_on, said)
                values (:id, :number, :code, :kind,
                        :cooperative, :person, :at, :on, :said)
                on conflict (account_id, cooperative_id, kind, issued_on, said) do nothing""")
                .param("id", id)
                .param("number", "%d-%06d".formatted(today.getYear(), nextNumber()))
                .param("code", RandomToken.readable(CODE_LENGTH))
                .param("kind", kind.name())
                .param("cooperative", cooperativeId)
                .param("person", person)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("on", today)
                .param("said", said)
                .update();
        if (issued == 0) {
            return jdbc.sql("""
                    select id from extract where account_id = ? and cooperative_id = ? and kind = ? and issued_on = ? and said = ?""")
                    .params(person, cooperativeId, kind.name(), today, said)
                    .query(UUID.class)
                    .single();
        }
        stated.forEach((fact, value) -> jdbc.sql("insert into extract_fact values (?, ?, cast(? as jsonb))")
                .params(id, fact.name(), text.toJson(value))
                .update());
        audit.note(person, "extract.issued", cooperativeId, kind.name());
        return id;
    }

    /** A line of the list of the own ones. @param name of the co-operative as it was */
    record Line(UUID id, String number, ExtractKind kind, RecordedValue name, Instant issuedAt) {}

    /** The own ones, the newest first; at most {@value #MOST_SHOWN}. */
    @Transactional(readOnly = true)
    List<Line> own(Actor actor) {
        return jdbc.sql("""
                select e.id, e.number, e.kind, e.issued_at, f.value
                  from extract e join extract_fact f on f.extract_id = e.id and f.fact = 'NAME'
                 where e.account_id = ? order by e.issued_at desc, e.id desc limit\s""" + MOST_SHOWN)
                .param(actor.accountId())
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        ExtractKind.valueOf(row.getString("kind")),
                        text.fromJson(row.getString("value")),
                        issuedAt(row)))
                .list();
    }

    /** One of the own ones. */
    @Transactional(readOnly = true)
    Extract own(Actor actor, UUID id) {
        return jdbc.sql("select * from extract where id = ? and account_id = ?")
                .params(id, actor.accountId())
                .query((row, n) -> extract(id, row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** The one with this code, in whatever size of letters and however divided it was typed. */
    @Transactional(readOnly = true)
    Optional<Extract> byCode(String typed) {
        return jdbc.sql("select * from extract where code = ?")
                .param(typed.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""))
                .query((row, n) -> extract(row.getObject("id", UUID.class), row))
                .optional();
    }

    /** How it stands today. */
    @Transactional(readOnly = true)
    Extract.Standing standing(Extract extract) {
        return extract.against(today(extract));
    }

    /** What would be stated today in its place. */
    @Transactional(readOnly = true)
    Optional<Map<ExtractFact, RecordedValue>> today(Extract extract) {
        return facts.today(extract.kind(), extract.cooperativeId(), extract.accountId())
                .or(() -> facts.afterwards(extract.kind(), extract.cooperativeId()));
    }

    private Extract extract(UUID id, ResultSet row) throws SQLException {
        var stated = new EnumMap<ExtractFact, RecordedValue>(ExtractFact.class);
        jdbc.sql("select fact, value from extract_fact where extract_id = ?")
                .param(id)
                .query((fact, n) ->
                        stated.put(ExtractFact.valueOf(fact.getString("fact")), text.fromJson(fact.getString("value"))))
                .list();
        return new Extract(
                id,
                row.getString("number"),
                row.getString("code"),
                ExtractKind.valueOf(row.getString("kind")),
                row.getObject("cooperative_id", UUID.class),
                row.getObject("account_id", UUID.class),
                issuedAt(row),
                stated);
    }

    /** Of all extracts; one that turns out to be there already leaves a gap. */
    private long nextNumber() {
        return jdbc.sql("select nextval('extract_number')").query(Long.class).single();
    }

    private static Instant issuedAt(ResultSet row) throws SQLException {
        return row.getObject("issued_at", OffsetDateTime.class).toInstant();
    }

    private byte[] hash(Map<ExtractFact, RecordedValue> stated) {
        return Sha256.of(stated.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + text.toJson(fact.getValue()))
                .collect(joining("\n")));
    }
}
