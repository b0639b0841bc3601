package kz.yntymaq.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface ApplicationRepository extends Repository<Application, UUID> {

    Application saveAndFlush(Application application);

    Optional<Application> findById(UUID id);

    /** One application, if the account belongs to its applicant or an office in the territory works on it. */
    @Query(value = """
            select a.* from loan_application a
             where a.id = :id
               and (exists (select 1 from applicant_member_v m
                             where m.applicant_id = a.applicant_id and m.account_id = :account)
                    or a.number is not null and a.village_code like :prefix || '%')""", nativeQuery = true)
    Optional<Application> findVisibleTo(UUID account, String prefix, UUID id);

    /** One application, if the account belongs to its applicant or fills in for it. */
    @Query(value = """
            select a.* from loan_application a join applicant_v c on c.id = a.applicant_id
             where a.id = :id
               and (c.filled_in_by = :account
                    or exists (select 1 from applicant_member_v m
                                where m.applicant_id = a.applicant_id and m.account_id = :account))""", nativeQuery = true)
    Optional<Application> findOfMember(UUID account, UUID id);

    /** One application, if the account fills in for its applicant. */
    @Query(value = """
            select a.* from loan_application a join applicant_v c on c.id = a.applicant_id
             where a.id = :id and c.filled_in_by = :account""", nativeQuery = true)
    Optional<Application> findOfChair(UUID account, UUID id);

    /** Holds the row until the transaction ends; asked before the application is read. */
    @Query(value = "select a.version from loan_application a where a.id = :id for update", nativeQuery = true)
    Optional<Integer> hold(UUID id);

    @Query("""
            select a from Application a
             where a.applicantId = :applicant and a.programme = :programme and a.elsewhere.number is null
               and a.standing.state in (DRAFT, SUBMITTED, CORRECTION_ASKED)""")
    Optional<Application> findOpen(UUID applicant, String programme);

    /** Whether another application of the programme was handed in under this number, however it is written. */
    @Query(value = """
            select exists (select from loan_application a
             where a.programme = :programme and a.id <> :except and numberlike(a.state_number) = numberlike(:number))""", nativeQuery = true)
    boolean isHandedInElsewhere(String programme, UUID except, String number);

    /** Of two who use one number of the state's system at the same moment the second waits, and finds it used. */
    @Query(
            value =
                    "select true from pg_advisory_xact_lock(hashtextextended('handed in ' || :programme || ' ' || numberlike(:number), 0))",
            nativeQuery = true)
    boolean holdNumberElsewhere(String programme, String number);

    /** Those that wait for an end and were registered before a day: their deadlines may reach beyond it. */
    @Query("""
            select a from Application a
             where a.standing.state in (SUBMITTED, CORRECTION_ASKED) and a.standing.deadlines.registeredOn < :day order by a.id""")
    List<Application> findWaitingSince(LocalDate day);

    /** Whether another application of the applicant for this programme has been approved. */
    @Query("""
            select count(a) > 0 from Application a
             where a.applicantId = :applicant and a.programme = :programme
               and a.id <> :except and a.standing.state = APPROVED""")
    boolean hasApproved(UUID applicant, String programme, UUID except);

    /**
     * Which of these stand in a row of another application for the programme that was sent or handed in elsewhere
     * and did not end without money: what was refused uses no paper up.
     *
     * @param column in which such a number stands
     * @param numbers as {@link kz.yntymaq.kernel.SearchWords#foldedNumber} folds them
     */
    @Query(value = """
            select distinct numberlike(line ->> :column) from loan_application a,
                   jsonb_path_query(a.answers, '$.*[*] ? (@.type() == "object")') as line
             where a.programme = :programme and a.id <> :except
               and a.state not in ('DRAFT', 'WITHDRAWN', 'REFUSED', 'LAPSED', 'RELEASED')
               and numberlike(line ->> :column) in (:numbers)""", nativeQuery = true)
    Set<String> findUsedNumbers(String programme, UUID except, String column, Collection<String> numbers);

    @Query(value = """
            select a.* from loan_application a
             where a.applicant_id = any (array(select m.applicant_id from applicant_member_v m where m.account_id = :account))
               and not (a.state = 'WITHDRAWN' and a.number is null)
             order by a.created_at desc limit 50""", nativeQuery = true)
    List<Application> findAllOfMember(UUID account);

    /** Drafts of these applicants that were given up at this moment or later, the newest first. */
    @Query("""
            select a from Application a
             where a.applicantId in :applicants and a.standing.givenUpAt >= :since order by a.standing.givenUpAt desc, a.id""")
    List<Application> findGivenUp(Collection<UUID> applicants, Instant since, Limit limit);

    /** Who applies in it; for who must hold that one before the application is read. */
    @Query(value = "select a.applicant_id from loan_application a where a.id = :id", nativeQuery = true)
    Optional<UUID> findApplicant(UUID id);

    /** Cases that wait for the applicant, of which they are still to be reminded or warned. */
    @Query(value = """
            select a.id from loan_application a
             where a.state = 'CORRECTION_ASKED' and a.correction_due is not null and a.correction_closable_from is null
               and (a.correction_due < :today or a.correction_reminded_on is null)
             order by a.correction_due, a.id""", nativeQuery = true)
    List<UUID> findToRemind(LocalDate today);

    /** Which of these have sent an application. */
    @Query(
            "select distinct a.applicantId from Application a where a.applicantId in :applicants and a.number is not null")
    List<UUID> findWithCases(Collection<UUID> applicants);

    /**
     * The applicant's other applications that were sent or handed in elsewhere and not refused, the one begun last first:
     * what was refused may have been refused for what it says.
     */
    @Query("""
            select a from Application a
             where a.applicantId = :applicant and a.id <> :except
               and (a.number is not null or a.standing.state = HANDED_IN) and a.standing.state <> REFUSED
             order by a.createdAt desc, a.id""")
    List<Application> findEarlierOf(UUID applicant, UUID except, Limit limit);

    /** The applicant's other applications that were sent, the newest first. */
    @Query("""
            select a from Application a
             where a.applicantId = :applicant and a.id <> :except and a.number is not null
             order by a.submittedAt desc""")
    List<Application> findOthersOf(UUID applicant, UUID except, Limit limit);
}
