package kz.yntymaq.office.appointment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Proposals are always held when they are read: each act is refused or done by how it stands at that moment. */
interface ProposalRepository extends Repository<Proposal, UUID> {

    Proposal saveAndFlush(Proposal proposal);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Proposal p where p.id = :id")
    Optional<Proposal> hold(UUID id);

    /** The open one for a person and an office, also one that nobody acted on in time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from Proposal p where p.accountId = :account and p.officeId = :office
               and p.state in (PROPOSED, CONFIRMED)""")
    Optional<Proposal> holdOpen(UUID account, UUID office);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Proposal p where p.officeId = :office and p.state in (PROPOSED, CONFIRMED) order by p.id")
    List<Proposal> holdOpenOfOffice(UUID office);

    /** Those that an administrator proposed or confirmed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from Proposal p where (p.proposedBy = :administrator or p.confirmedBy = :administrator)
               and p.state in (PROPOSED, CONFIRMED) order by p.id""")
    List<Proposal> holdOpenBy(UUID administrator);
}
