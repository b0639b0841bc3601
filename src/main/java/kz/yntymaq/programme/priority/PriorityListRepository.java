package kz.yntymaq.programme.priority;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PriorityListRepository extends Repository<PriorityList, UUID> {

    Optional<PriorityList> findByAreaCodeAndYear(String areaCode, int year);

    /** Held until the transaction ends, so that what it is asked stays so. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from PriorityList l where l.areaCode = :areaCode and l.year = :year")
    Optional<PriorityList> hold(String areaCode, int year);

    /** Makes the draft of an okrug and a year; does nothing where there is one, whoever was faster. */
    @Modifying
    @Query(value = """
            insert into priority_list (id, area_code, oblast_code, district_code, year, state, changed_at, changed_by)
            values (:id, :area, :oblast, :district, :year, 'DRAFT', :now, :by) on conflict do nothing""", nativeQuery = true)
    void begin(UUID id, String area, String oblast, String district, int year, Instant now, UUID by);

    PriorityList saveAndFlush(PriorityList list);
}
