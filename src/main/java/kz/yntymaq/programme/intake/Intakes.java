package kz.yntymaq.programme.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.fund.LimitState;
import kz.yntymaq.programme.fund.Limits;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps whether applications are taken, by programme and oblast. Everybody may know it; the administrator of the oblast
 * or of the country sets it.
 */
@Service
@Transactional
public class Intakes {

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Territories territories;
    private final Limits limits;
    private final VersionCheck versions;
    private final AuditLog audit;
    private final Clock clock;

    Intakes(
            JdbcClient jdbc,
            Programmes programmes,
            Territories territories,
            Limits limits,
            VersionCheck versions,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.territories = territories;
        this.limits = limits;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is stored. @param version for a second editor */
    record Stored(String oblastCode, Intake intake, int version, UUID changedBy, OffsetDateTime changedAt) {}

    /**
     * Intake in an oblast as a reader sees it.
     *
     * @param takes whether an application may be sent
     * @param limit the money of the year; null where none is set, or the programme has limits of another kind
     */
    public record InOblast(
            Territory oblast,
            Intake intake,
            boolean takes,
            @Nullable LimitState limit) {}

    /** An intake as it is set. @param version of the one that was shown, null when none was set */
    public record Setting(
            IntakeState state,
            boolean returned,
            @Nullable Wording notice,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable Integer version) {}

    /** How intake for a programme stands in an oblast on a day. */
    @Transactional(readOnly = true)
    public Intake of(String programme, String oblastCode, LocalDate day) {
        return find(programme, oblastCode)
                .map(stored -> stored.intake().on(day))
                .orElse(Intake.OPEN);
    }

    /**
     * Refuses where no application may be sent.
     *
     * @throws RuleViolationException {@code intake.refused.…}, with the notice
     */
    @Transactional(readOnly = true)
    public void requireTaken(String programme, String oblastCode, LocalDate day) {
        Intake intake = of(programme, oblastCode, day);
        Content content = programmes.editionInForce(programme, day).content();
        if (!intake.takes(content)) {
            throw new RuleViolationException(
                    "intake.refused." + intake.state(),
                    intake.notice() == null ? "" : intake.notice().here());
        }
    }

    /** Intake in every oblast, in Kazakh order. */
    @Transactional(readOnly = true)
    public List<InOblast> everywhere(Edition edition, LocalDate day) {
        return in(territories.oblasts(), edition, day);
    }

    /** The same in one oblast. */
    @Transactional(readOnly = true)
    public InOblast in(Territory oblast, Edition edition, LocalDate day) {
        return in(List.of(oblast), edition, day).get(0);
    }

    /** The same of the oblasts that the actor administers. */
    @Transactional(readOnly = true)
    List<InOblast> visibleTo(Actor actor, Edition edition, LocalDate day) {
        return in(
                territories.oblasts().stream()
                        .filter(oblast -> actor.administers(oblast.getCode()))
                        .toList(),
                edition,
                day);
    }

    private List<InOblast> in(List<Territory> oblasts, Edition edition, LocalDate day) {
        Map<String, Stored> set = jdbc
                .sql("select * from programme_intake where programme = ?")
                .param(edition.code())
                .query(Intakes::stored)
                .list()
                .stream()
                .collect(Collectors.toMap(Stored::oblastCode, Function.identity()));
        // limits are those of «Ауыл аманаты»; no other fund is kept yet
        Map<String, LimitState> money = edition.content().fund().equals(Programmes.AUYL_AMANATY)
                ? limits.ofYear(day.getYear()).stream()
                        .collect(Collectors.toMap(LimitState::oblastCode, Function.identity()))
                : Map.of();
        return oblasts.stream()
                .map(oblast -> {
                    Stored stored = set.get(oblast.getCode());
                    Intake intake =
                            stored == null ? Intake.OPEN : stored.intake().on(day);
                    return new InOblast(oblast, intake, intake.takes(edition.content()), money.get(oblast.getCode()));
                })
                .toList();
    }

    /** An oblast that the actor administers. @throws NotFoundException when it is none, or not the actor's */
    @Transactional(readOnly = true)
    Territory administered(Actor actor, String programme, String oblastCode) {
        programmes.find(programme).orElseThrow(NotFoundException::new);
        return territories
                .find(oblastCode)
                .filter(place -> place.getLevel() == Level.OBLAST && actor.administers(oblastCode))
                .orElseThrow(NotFoundException::new);
    }

    @Transactional(readOnly = true)
    Optional<Stored> find(String programme, String oblastCode) {
        return jdbc.sql("select * from programme_intake where programme = ? and oblast_code = ?")
                .params(programme, oblastCode)
                .query(Intakes::stored)
                .optional();
    }

    /** The programmes whose intake can be set: an edition is in force. */
    @Transactional(readOnly = true)
    List<Programme> programmes() {
        return programmes.inForce(LocalDate.now(clock));
    }

    /**
     * Sets how intake stands.
     *
     * @throws NotFoundException when the oblast is not the actor's
     * @throws StaleEditException when somebody else set it in between
     */
    public void set(Actor actor, String programme, String oblastCode, Setting wanted) {
        administered(actor, programme, oblastCode);
        if (write(actor, programme, oblastCode, wanted) == 0) {
            Stored stored = find(programme, oblastCode).orElseThrow(NotFoundException::new);
            throw versions.overtaken(stored.changedBy(), stored.changedAt().toInstant());
        }
        audit.note(
                actor.accountId(),
                "programme.intake-set",
                programme + " " + oblastCode,
                wanted.state().name());
    }

    private int write(Actor actor, String programme, String oblastCode, Setting wanted) {
        Wording notice = wanted.notice();
        String sql = wanted.version() == null ? """
                  insert into programme_intake (programme, oblast_code, state, returned, notice_kk, notice_ru, notice_en,
                                                since, until, changed_at, changed_by)
                  values (:programme, :oblast, :state, :returned, :kk, :ru, :en, :since, :until, :at, :by)
                  on conflict do nothing""" : """
                  update programme_intake
                     set state = :state, returned = :returned, notice_kk = :kk, notice_ru = :ru, notice_en = :en,
                         since = :since, until = :until, changed_at = :at, changed_by = :by, version = version + 1
                   where programme = :programme and oblast_code = :oblast and version = :version""";
        var statement = jdbc.sql(sql)
                .param("programme", programme)
                .param("oblast", oblastCode)
                .param("state", wanted.state().name())
                .param("returned", wanted.returned())
                .param("kk", notice == null ? null : notice.kk())
                .param("ru", notice == null ? null : notice.ru())
                .param("en", notice == null ? null : notice.en())
                .param("since", wanted.since())
                .param("until", wanted.until())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.accountId());
        return (wanted.version() == null ? statement : statement.param("version", wanted.version())).update();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        String kk = row.getString("notice_kk");
        return new Stored(
                row.getString("oblast_code"),
                new Intake(
                        IntakeState.valueOf(row.getString("state")),
                        row.getBoolean("returned"),
                        kk == null ? null : new Wording(kk, row.getString("notice_ru"), row.getString("notice_en")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)),
                row.getInt("version"),
                row.getObject("changed_by", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class));
    }
}
