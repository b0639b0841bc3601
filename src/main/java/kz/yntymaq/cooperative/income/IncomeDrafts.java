package kz.yntymaq.cooperative.income;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.payment.LargestRemainder;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair drafts what becomes of the net income of a year, which all members see, and puts the draft to the general meeting. */
@Service
@Transactional
public class IncomeDrafts {

    /** How many drafts a day all members are told of; the portal's own. */
    private static final int MOST_A_DAY = 5;

    private final CooperativeRepository cooperatives;
    private final IncomeWeights weights;
    private final IncomeRows rows;
    private final Meetings meetings;
    private final IncomeWords words;
    private final JdbcClient jdbc;
    private final Frequency frequency;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncomeDrafts(
            CooperativeRepository cooperatives,
            IncomeWeights weights,
            IncomeRows rows,
            Meetings meetings,
            IncomeWords words,
            JdbcClient jdbc,
            Frequency frequency,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.weights = weights;
        this.rows = rows;
        this.meetings = meetings;
        this.words = words;
        this.jdbc = jdbc;
        this.frequency = frequency;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is proposed.
     *
     * @param net income of the year, tenge
     * @param kept what stays with the co-operative, tenge
     * @param keptFor what it is kept for, null where nothing is
     * @param basis by what the rest is divided among members, null where nothing is left
     * @param charter which point of the charter says so, null where it says nothing
     * @param dividends of associated members by their contracts (article 26, point 2, sub-point 2), tenge
     */
    public record Wish(
            BigDecimal net,
            BigDecimal kept,
            @Nullable String keptFor,
            @Nullable IncomeBasis basis,
            @Nullable String charter,
            Map<UUID, BigDecimal> dividends) {

        public Wish {
            dividends = Collections.unmodifiableSortedMap(new TreeMap<>(dividends));
        }
    }

    /** A part of a draft. @param member whether it is a member's, or dividends */
    private record Part(UUID payee, boolean member, BigDecimal weight, BigDecimal amount) {}

    /**
     * Drafts what becomes of the net income of a year that is over (law on agricultural co-operatives, article 24, point 1), in place
     * of an earlier draft that stands on no agenda. Members are told.
     *
     * @throws FieldViolationException by {@code net}, {@code keptFor} or {@code basis}
     * @throws RuleViolationException while a draft stands on an agenda or was adopted
     */
    public UUID make(Actor chair, UUID cooperativeId, int year, Wish wish, UUID key) {
        requireYear(ofChair(chair, cooperativeId), year);
        return UUID.fromString(once.run(
                Press.of(key, chair.accountId(), "income.drafted", cooperativeId, year, wish.toString()), () -> {
                    hold(cooperativeId);
                    requireFree(cooperativeId, year);
                    frequency.require("income.drafted", chair.accountId(), cooperativeId.toString(), MOST_A_DAY, 1);
                    List<Part> dividends = dividends(cooperativeId, year, wish.dividends());
                    BigDecimal given = sum(dividends, Part::amount);
                    BigDecimal rest =
                            NetIncomeRule.forMembers(wish.net(), wish.kept(), wish.keptFor(), given, words::money);
                    List<Part> parts = new ArrayList<>(parts(cooperativeId, year, rest, wish.basis()));
                    BigDecimal total = sum(parts, Part::weight);
                    parts.addAll(dividends);
                    UUID id = UUID.randomUUID();
                    write(id, cooperativeId, year, wish, rest, given, total, parts);
                    audit.note(chair.accountId(), "income.drafted", id, String.valueOf(year));
                    events.publishEvent(new IncomeEvent(cooperativeId, year, id, null, null, IncomeMessages.DRAFTED));
                    return id.toString();
                }));
    }

    private List<Part> parts(UUID cooperativeId, int year, BigDecimal rest, @Nullable IncomeBasis basis) {
        if (rest.signum() == 0) {
            return List.of();
        }
        if (basis == null) {
            throw new FieldViolationException("basis", "error.choice");
        }
        List<IncomeWeights.Weight> all = weights.of(cooperativeId, year, basis);
        if (all.stream().allMatch(each -> each.value().signum() == 0)) {
            throw new FieldViolationException("basis", "income.refused.no-weight");
        }
        List<BigDecimal> amounts = LargestRemainder.split(
                rest, all.stream().map(IncomeWeights.Weight::value).toList());
        return IntStream.range(0, all.size())
                .mapToObj(
                        i -> new Part(all.get(i).membership(), true, all.get(i).value(), amounts.get(i)))
                .toList();
    }

    /** Of all associated members of the year, by name: who is given nothing stands with nothing. */
    private List<Part> dividends(UUID cooperativeId, int year, Map<UUID, BigDecimal> given) {
        List<UUID> all = weights.associates(cooperativeId, year).stream()
                .map(IncomeWeights.Associate::id)
                .toList();
        if (!all.containsAll(given.keySet())) {
            throw new NotFoundException();
        }
        return all.stream()
                .map(each -> new Part(each, false, BigDecimal.ZERO, given.getOrDefault(each, BigDecimal.ZERO)))
                .toList();
    }

    private static BigDecimal sum(List<Part> parts, Function<Part, BigDecimal> of) {
        return parts.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void write(
            UUID id,
            UUID cooperativeId,
            int year,
            Wish wish,
            BigDecimal rest,
            BigDecimal dividends,
            BigDecimal total,
            List<Part> parts) {
        IncomeBasis basis = rest.signum() == 0 ? null : wish.basis();
        jdbc.sql("""
                insert into income_draft (id, cooperative_id, year, net, kept, kept_for, distributed, dividends, basis, charter,
                                          total, payees, hash, made_at)
                values (:id, :cooperative, :year, :net, :kept, :keptFor, :distributed, :dividends, :basis, :charter, :total, :payees,
                        :hash, :at)""")
                .param("id", id)
                .param("cooperative", cooperativeId)
                .param("year", year)
                .param("net", wish.net())
                .param("kept", wish.kept())
                .param("keptFor", wish.kept().signum() == 0 ? null : wish.keptFor())
                .param("distributed", rest)
                .param("dividends", dividends)
                .param("basis", basis == null ? null : basis.name())
                .param("charter", basis == null ? null : wish.charter())
                .param("total", total)
                .param("payees", parts.size())
                .param("hash", Sha256.of(told(year, wish, basis, parts)))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into income_share (draft_id, payee, membership_id, associate_id, place, weight, amount)
                select ?, s.payee, case when s.member then s.payee end, case when not s.member then s.payee end, s.place, s.weight, s.amount
                  from unnest(?::uuid[], ?::boolean[], ?::numeric[], ?::numeric[]) with ordinality
                       s (payee, member, weight, amount, place)""")
                .params(
                        id,
                        column(parts, each -> each.payee().toString()),
                        column(parts, each -> String.valueOf(each.member())),
                        column(parts, each -> each.weight().toPlainString()),
                        column(parts, each -> each.amount().toPlainString()))
                .update();
    }

    private static String[] column(List<Part> of, Function<Part, String> part) {
        return of.stream().map(part).toArray(String[]::new);
    }

    /** All that a draft says, a line each: by its hash a reader of the minutes knows that it is the same. */
    private static String told(int year, Wish wish, @Nullable IncomeBasis basis, List<Part> parts) {
        String head = String.join(
                ";",
                String.valueOf(year),
                wish.net().setScale(2).toPlainString(),
                wish.kept().setScale(2).toPlainString(),
                basis == null ? "" : basis.name(),
                counted(wish.kept().signum() == 0 ? null : wish.keptFor()),
                counted(basis == null ? null : wish.charter()));
        return parts.stream()
                .map(each -> each.payee() + ";" + each.weight().setScale(2).toPlainString() + ";"
                        + each.amount().setScale(2).toPlainString())
                .collect(Collectors.joining("\n", head + "\n", ""));
    }

    /** Free words, their length before them: nothing in them passes for something else. */
    private static String counted(@Nullable String words) {
        return words == null ? "" : words.length() + ":" + words;
    }

    /** Puts the latest draft of a year on the agenda of a meeting that is being prepared. The question names its figures and hash. */
    public void put(Actor chair, UUID cooperativeId, int year, UUID meeting, UUID key) {
        requireYear(ofChair(chair, cooperativeId), year);
        once.run(Press.of(key, chair.accountId(), "income.put", cooperativeId, year, meeting), () -> {
            hold(cooperativeId);
            requireFree(cooperativeId, year);
            IncomeDraft draft = rows.latest(cooperativeId, year).orElseThrow(NotFoundException::new);
            UUID question = meetings.put(
                    chair,
                    cooperativeId,
                    meeting,
                    Meetings.Put.of(
                                    Topic.INCOME,
                                    words.of(draft, Language.KK) + "; SHA-256 " + draft.hash(),
                                    words.of(draft, Language.RU))
                            .ofYear(year),
                    Press.within(key, "income.put"));
            jdbc.sql("insert into income_proposal (question_id, draft_id, meeting_id, put_at) values (?, ?, ?, ?)")
                    .params(question, draft.id(), meeting, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            audit.note(chair.accountId(), "income.put", draft.id(), null);
            return question.toString();
        });
    }

    private void requireFree(UUID cooperativeId, int year) {
        if (rows.decision(cooperativeId, year).isPresent()) {
            throw new RuleViolationException("income.refused.decided");
        }
        if (rows.latest(cooperativeId, year)
                .flatMap(draft -> rows.pending(draft.id()))
                .isPresent()) {
            throw new RuleViolationException("income.refused.put");
        }
    }

    /** Drafting, putting, deciding and paying exclude each other. */
    private void hold(UUID cooperativeId) {
        cooperatives.findForUpdate(cooperativeId).orElseThrow(NotFoundException::new);
    }

    /** A year that is over and in which the co-operative was there already. */
    private void requireYear(Cooperative cooperative, int year) {
        LocalDate registered = cooperative.getRegisteredOn();
        if (registered == null
                || year < registered.getYear()
                || year >= LocalDate.now(clock).getYear()) {
            throw new NotFoundException();
        }
    }

    private Cooperative ofChair(Actor chair, UUID cooperativeId) {
        return cooperatives.requireOfChair(chair, cooperativeId);
    }
}
