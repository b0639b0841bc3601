package kz.yntymaq.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.yntymaq.programme.route.Stage;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts co-operatives and sent applications straight into the database, at the stage that a test needs. */
public class Cases {

    private static final AtomicInteger count = new AtomicInteger(100_000); // far from the numbers that the portal gives

    private final JdbcClient jdbc;
    private final People people;
    private final TestClock clock;

    public Cases(JdbcClient jdbc, People people, TestClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** A registered co-operative with its chair and two more members. */
    public UUID cooperative(Someone chair, String villageCode) {
        UUID id = UUID.randomUUID();
        int n = count.incrementAndGet();
        jdbc.sql("""
                insert into cooperative (id, name_kk, name_ru, seat_code, oblast_code, district_code, state, chair_id, first_chair_id,
                    meeting_on, meeting_place, bin, registered_on, created_at, changed_at, changed_by)
                values (:id, :kk, :ru, :seat, :oblast, :district, 'ACTIVE', :chair, :chair, '2026-01-10', 'Клуб', :bin, '2026-02-01',
                    :now, :now, :chair)""")
                .param("id", id)
                .param("kk", "«Береке %d» кооперативі".formatted(n))
                .param("ru", "Кооператив «Береке %d»".formatted(n))
                .param("seat", villageCode)
                .param("oblast", oblast(villageCode))
                .param("district", district(villageCode))
                .param("chair", chair.id())
                .param("bin", "260240%06d".formatted(n))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        join(id, chair);
        join(id, people.villager(villageCode));
        join(id, people.villager(villageCode));
        return id;
    }

    public void join(UUID cooperative, Someone person) {
        jdbc.sql("""
                insert into membership (id, cooperative_id, account_id, state, share, entrance_fee, asked_at, joined_on)
                values (?, ?, ?, 'MEMBER', 50000, 0, ?, '2026-02-01')""")
                .params(
                        UUID.randomUUID(),
                        cooperative,
                        person.id(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A new member of a co-operative is a relative of an official: both are members of another one, where one said so.
     *
     * @return id of what was said
     */
    public UUID relative(UUID cooperative, Someone official) {
        Someone relative = people.villager(Places.ZERENDI_VILLAGE);
        UUID elsewhere = cooperative(relative, Places.ZERENDI_VILLAGE);
        join(elsewhere, official);
        join(cooperative, relative);
        UUID kin = UUID.randomUUID();
        jdbc.sql("""
                insert into kinship (id, cooperative_id, declarer_membership, relative_membership, declarer_id, relative_id, kind, state, declared_at)
                select ?, d.cooperative_id, d.id, r.id, d.account_id, r.account_id, 'FULL_SIBLING', 'DECLARED', now()
                  from membership d join membership r on r.cooperative_id = d.cooperative_id and r.account_id = ?
                 where d.cooperative_id = ? and d.account_id = ?""").params(kin, relative.id(), elsewhere, official.id()).update();
        return kin;
    }

    /** A sent application of a new co-operative. */
    public UUID sent(String villageCode, Stage stage) {
        Someone chair = people.villager(villageCode);
        return sent(
                cooperative(chair, villageCode),
                chair,
                villageCode,
                stage,
                10_000_000,
                clock.today().plusDays(3));
    }

    public UUID sent(
            UUID cooperative,
            Someone chair,
            String villageCode,
            @Nullable Stage stage,
            long amount,
            @Nullable LocalDate dueOn) {
        UUID id = UUID.randomUUID();
        int n = count.incrementAndGet();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into loan_application (id, programme, applicant_id, state, stage, number, queue_year, queue_place,
                    submitted_at, village_code, oblast_code, district_code, direction, amount, answers, registered_on, stage_due, due_on, acting_level, stage_kind, edition_id, mci,
                    edited_by, edited_at, created_at, version)
                values (:id, 'AA', :cooperative, :state, :stage, :number, 2026, :place, :now, :village, :oblast, :district,
                    'LIVESTOCK', :amount,
                    jsonb_build_object('VILLAGE', :village, 'DIRECTION', 'LIVESTOCK', 'PURPOSE', 'Сиыр сатып алу',
                        'AMOUNT', trim_scale(:amount)::text, 'TERM', '60', 'GRACE', '6', 'JOBS_NOW', '2', 'JOBS_PLANNED', '5'), :today,
                    jsonb_strip_nulls(jsonb_build_object('DOCUMENT_CHECK', cast(:due as date), 'CONCLUSION', cast(:due as date), 'DECISION', cast(:due as date)))::text, :due, :level, :kind, 'AA-2026-04-22', 4325,
                    :chair, :now, :now, 1)""")
                .param("id", id)
                .param("cooperative", cooperative)
                .param("state", stage == null ? "REFUSED" : "SUBMITTED")
                .param("stage", stage == null ? null : stage.code())
                .param("kind", stage == null ? null : stage.kind().name())
                .param("level", stage == null ? null : stage.level().name())
                .param("number", "AA-2026-%s-%06d".formatted(villageCode.substring(0, 2), n))
                .param("place", n)
                .param("now", now)
                .param("village", villageCode)
                .param("oblast", oblast(villageCode))
                .param("district", district(villageCode))
                .param("amount", BigDecimal.valueOf(amount))
                .param("today", clock.today())
                .param("due", dueOn)
                .param("chair", chair.id())
                .update();
        for (var step : List.of(new String[] {null, "DRAFT"}, new String[] {"DRAFT", "SUBMITTED"})) {
            jdbc.sql(
                            "insert into application_transition (application_id, row, by_account, at, from_state, to_state, event) "
                                    + "values (:id, :row, :by, :at, :from, :to, :event)")
                    .param("id", id)
                    .param("row", step[0] == null ? 0 : 1)
                    .param("by", chair.id())
                    .param("at", now)
                    .param("from", step[0])
                    .param("to", step[1])
                    .param("event", step[0] == null ? "STARTED" : "SUBMITTED")
                    .update();
        }
        return id;
    }

    public String state(UUID application) {
        return jdbc.sql("select state from loan_application where id = ?")
                .param(application)
                .query(String.class)
                .single();
    }

    public int version(UUID application) {
        return jdbc.sql("select version from loan_application where id = ?")
                .param(application)
                .query(Integer.class)
                .single();
    }

    private static String oblast(String villageCode) {
        return villageCode.substring(0, 2) + "0000000";
    }

    private static String district(String villageCode) {
        return villageCode.substring(0, 4) + "00000";
    }
}
