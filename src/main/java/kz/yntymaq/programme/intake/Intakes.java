package kz.yntymaq.programme.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
     * @param next what was announced to begin after that day; null for nothing
     * @param lent whether the money is lent
     * @param elsewhere whether the application itself is made in another system of the state
     * @param limit the money of the year; null where none is set, or the programme has limits of another kind
     */
    public record InOblast(
            Territory oblast,
            Intake intake,
            boolean takes,
            @Nullable Intake next,
            boolean lent,
            boolean elsewhere,
            @Nullable LimitState limit) {

        /** Whether there is something to tell: it is not simply open, has a notice, or will change. */
        public boolean isTold() {
            return intake.state() != IntakeState.OPEN || intake.notice() != null || next != null;
        }

        /** What the limit of the year leaves, as far as it says anything: beside «no money» it would say the opposite. */
        public @Nullable LimitState limitTold() {
            return intake.state() == IntakeState.NO_MONEY ? null : limit;
        }

        /** Message key of what stands in the way of who wants to apply, the place of an act its argument; null for nothing. */
        public @Nullable String wordsKey() {
            if (!takes) {
                return intake.state().refusedKey();
            }
            return intake.state() != IntakeState.NO_MONEY ? null : Intake.withoutMoneyKey(lent);
        }
    }

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
        return Periods.on(periods(programme, oblastCode), day);
    }

    /** Intake today in the oblast of a place, for who meets the programme there; none where there is nothing to tell. */
    @Transactional(readOnly = true)
    public Optional<InOblast> toldToday(String programme, String place) {
        LocalDate today = LocalDate.now(clock);
        return territories
                .find(place)
                .flatMap(found -> territories.find(found.getOblastCode()))
                .flatMap(oblast -> programmes.findInForce(programme, today).map(edition -> in(oblast, edition, today)))
                .filter(InOblast::isTold);
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
                    intake.state().refusedKey(),
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
        Map<String, List<Stored>> set = jdbc
                .sql("select * from programme_intake where programme = ? and not replaced order by version desc")
                .param(edition.code())
                .query(Intakes::stored)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Stored::oblastCode));
        Map<String, LimitState> money = limits.ofYear(edition.content().fund(), day.getYear()).stream()
                .collect(Collectors.toMap(LimitState::oblastCode, Function.identity()));
        return oblasts.stream()
                .map(oblast -> {
                    List<Stored> periods = set.getOrDefault(oblast.getCode(), List.of());
                    Intake intake = Periods.on(periods, day);
                    return new InOblast(
                            oblast,
                            intake,
                            intake.takes(edition.content()),
                            Periods.after(periods, day),
                            edition.content().kind().isLent(),
                            edition.content().elsewhere(),
                            money.get(oblast.getCode()));
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

    /** What was set last, begun or not. */
    @Transactional(readOnly = true)
    Optional<Stored> find(String programme, String oblastCode) {
        return periods(programme, oblastCode).stream().findFirst();
    }

    /** What was set, the newest first. */
    private List<Stored> periods(String programme, String oblastCode) {
        return jdbc.sql("select * from programme_intake where programme = ? and oblast_code = ? and not replaced "
                        + "order by version desc")
                .params(programme, oblastCode)
                .query(Intakes::stored)
                .list();
    }

    /** The programmes whose intake can be set: an edition is in force. */
    @Transactional(readOnly = true)
    List<Programme> programmes() {
        return programmes.inForce(LocalDate.now(clock));
    }

    /**
     * Sets how intake stands from a day on. Until then it stands as it did; what was planned and has not begun is
     * replaced.
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
        jdbc.sql("""
                update programme_intake set replaced = true
                 where programme = ? and oblast_code = ? and since > ? and not replaced
                   and version < (select max(version) from programme_intake where programme = ? and oblast_code = ?)""")
                .params(programme, oblastCode, LocalDate.now(clock), programme, oblastCode)
                .update();
        audit.note(
                actor.accountId(),
                "programme.intake-set",
                programme + " " + oblastCode,
                wanted.state() + " from " + wanted.since());
    }

    /** The next row; none where another one is the newest, or becomes it at the same moment. */
    private int write(Actor actor, String programme, String oblastCode, Setting wanted) {
        Wording notice = wanted.notice();
        return jdbc.sql("""
                  insert into programme_intake (programme, oblast_code, version, state, returned,
                                                notice_kk, notice_ru, notice_en, since, until, changed_at, changed_by)
                  select :programme, :oblast, :shown + 1, :state, :returned, :kk, :ru, :en, :since, :until, :at, :by
                   where :shown = (select coalesce(max(version), -1) from programme_intake
                                    where programme = :programme and oblast_code = :oblast)
                  on conflict do nothing""")
                .param("programme", programme)
                .param("oblast", oblastCode)
                .param("shown", wanted.version() == null ? -1 : wanted.version())
                .param("state", wanted.state().name())
                .param("returned", wanted.returned())
                .param("kk", notice == null ? null : notice.kk(), Types.VARCHAR)
                .param("ru", notice == null ? null : notice.ru(), Types.VARCHAR)
                .param("en", notice == null ? null : notice.en(), Types.VARCHAR)
                .param("since", wanted.since())
                .param("until", wanted.until(), Types.DATE)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.accountId())
                .update();
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
