package kz.yntymaq.support;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes many co-operatives of one chair, each with a complete draft that only waits to be sent. */
public final class ReadyDrafts {

    private static final List<String> DOCUMENTS = List.of(
            "GENERAL_MEETING_MINUTES",
            "CHARTER",
            "FOUNDING_CONTRACT",
            "MEMBERS_CONSENT",
            "NO_DEBT_CERTIFICATE",
            "ACCOUNT_CERTIFICATE");

    /** Of all questions; {@code t} is the village. */
    private static final String ANSWERS = """
            jsonb_build_object('VILLAGE', t.code, 'COMMODITY_VOLUME', '120 т сүт',
                         'MEMBERS', jsonb_build_array(jsonb_build_object('NAME', 'Сәрсен Нұрлан', 'PRODUCT', 'сүт', 'VOLUME', '120',
                           'UNIT', 'TONNE')), 'DIRECTION', 'PROCESSING',
                         'PURPOSE', 'Сүт цехы', 'AMOUNT', :written, 'TERM', '60', 'GRACE', '12', 'JOBS_NOW', '2', 'JOBS_PLANNED', '6',
                         'SALES', jsonb_build_array(jsonb_build_object('WHEN', 'AFTER', 'YEAR', '2027', 'PRODUCT', 'сүт', 'VOLUME', '45000',
                           'UNIT', 'LITRE', 'UNIT_PRICE', '200')), 'PLAN', 'Жоспар',
                         'PURCHASES', jsonb_build_array(jsonb_build_object('ITEM', 'Сепаратор', 'KIND', 'EQUIPMENT', 'QUANTITY', '1',
                           'UNIT', 'PIECE', 'UNIT_PRICE', :written)),
                         'COLLATERAL', jsonb_build_array(jsonb_build_object('KIND', 'DWELLING', 'LOCATION', 'OTHER', 'DESCRIPTION', 'Үй', 'VALUE', :written)))""";

    private static final AtomicInteger BINS = new AtomicInteger();

    private final JdbcClient jdbc;

    public ReadyDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes drafts.
     *
     * @param chair account that chairs all the co-operatives
     * @param others at least two further members
     * @param village КАТО code of a village; its district and oblast are those of the territory
     * @return ids of the drafts
     */
    public List<UUID> make(int count, UUID chair, List<UUID> others, String village, BigDecimal amount) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(i -> one(i, chair, others, village, amount))
                .toList();
    }

    /** Answers all questions of a draft that somebody began, and hands in its documents. */
    public void fill(UUID draft, UUID chair, String village, BigDecimal amount) {
        jdbc.sql("""
                update loan_application set direction = 'PROCESSING', amount = :amount, answers = ANSWERS, village_code = t.code,
                       oblast_code = t.oblast_code, district_code = t.district_code, version = loan_application.version + 1
                  from territory t where t.code = :village and loan_application.id = :id""".replace("ANSWERS", ANSWERS))
                .param("id", draft)
                .param("amount", amount)
                .param("written", amount.stripTrailingZeros().toPlainString())
                .param("village", village)
                .update();
        DOCUMENTS.forEach(kind -> document(draft, chair, kind));
    }

    private UUID one(int n, UUID chair, List<UUID> others, String village, BigDecimal amount) {
        UUID cooperative = UUID.randomUUID();
        UUID draft = UUID.randomUUID();
        jdbc.sql("""
                insert into cooperative (id, name_kk, name_ru, seat_code, oblast_code, district_code, state, chair_id, first_chair_id,
                       meeting_on, meeting_place, bin, registered_on, created_at, changed_at, changed_by)
                select :id, :name, :name, t.code, t.oblast_code, t.district_code, 'ACTIVE', :chair, :chair,
                       date '2026-02-01', 'ауыл', :bin, date '2026-03-01', now(), now(), :chair
                  from territory t where t.code = :village""")
                .param("id", cooperative)
                .param("name", "Сынақ " + n + " " + cooperative.toString().substring(0, 6))
                .param("chair", chair)
                .param("bin", "260540%06d".formatted(BINS.incrementAndGet()))
                .param("village", village)
                .update();
        jdbc.sql("insert into cooperative_kind (cooperative_id, kind) values (?, 'PRODUCTION')")
                .param(cooperative)
                .update();
        member(cooperative, chair);
        others.forEach(other -> member(cooperative, other));
        jdbc.sql("""
                insert into loan_application (id, programme, applicant_id, state, village_code, oblast_code, district_code,
                       direction, amount, answers, edited_by, edited_at, created_at, version)
                select :id, 'AA', :cooperative, 'DRAFT', t.code, t.oblast_code, t.district_code, 'PROCESSING', :amount, ANSWERS,
                       :chair, now(), now(), 0
                  from territory t where t.code = :village""".replace("ANSWERS", ANSWERS))
                .param("id", draft)
                .param("cooperative", cooperative)
                .param("amount", amount)
                .param("written", amount.stripTrailingZeros().toPlainString())
                .param("chair", chair)
                .param("village", village)
                .update();
        jdbc.sql("""
                insert into application_transition (application_id, row, by_account, at, to_state, event)
                values (?, 0, ?, now(), 'DRAFT', 'STARTED')""").params(draft, chair).update();
        DOCUMENTS.forEach(kind -> document(draft, chair, kind));
        decision(cooperative, chair, others.size() + 1);
        return draft;
    }

    private void member(UUID cooperative, UUID account) {
        jdbc.sql("""
                insert into membership (id, cooperative_id, account_id, state, share, asked_at, joined_on)
                values (?, ?, ?, 'MEMBER', 50000, now(), date '2026-03-01')""").params(UUID.randomUUID(), cooperative, account).update();
    }

    /** The members decided on it outside the portal, for whatever sum. */
    private void decision(UUID cooperative, UUID chair, int members) {
        jdbc.sql("""
                insert into recorded_authorisation (id, cooperative_id, programme, tenge, spent_on, minutes_number, minutes_on, members,
                       decided_on, present, votes_for, votes_against, abstained, recorded_by, recorded_at)
                values (:id, :cooperative, 'AA', 9000000000, 'Сүт цехы', '1', date '2026-03-02', :members, date '2026-03-02', :members,
                       :members, 0, 0, :chair, now())""")
                .param("id", UUID.randomUUID())
                .param("cooperative", cooperative)
                .param("members", members)
                .param("chair", chair)
                .update();
    }

    private void document(UUID draft, UUID chair, String kind) {
        UUID file = UUID.randomUUID();
        jdbc.sql("""
                insert into stored_file (id, owner_kind, owner_id, purpose, name, media_type, size, sha256, stored_by, stored_at, version)
                values (?, 'application', ?, ?, 'a.pdf', 'application/pdf', 8, repeat('0', 64), ?, now(), 0)""").params(file, draft, kind, chair).update();
        jdbc.sql("insert into file_content (file_id, content) values (?, convert_to('%PDF-1.7', 'UTF8'))")
                .param(file)
                .update();
    }
}
