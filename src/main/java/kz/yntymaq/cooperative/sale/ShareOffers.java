package kz.yntymaq.cooperative.sale;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ShareOffers extends Repository<ShareOffer, UUID> {

    ShareOffer saveAndFlush(ShareOffer offer);

    Optional<ShareOffer> findByIdAndCooperativeId(UUID id, UUID cooperative);

    /** Held until the transaction ends: of two who press at once the second finds what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from ShareOffer o where o.id = :id and o.cooperativeId = :cooperative")
    Optional<ShareOffer> hold(UUID id, UUID cooperative);

    List<ShareOffer> findTop100ByCooperativeIdOrderByOfferedAtDescIdDesc(UUID cooperative);

    boolean existsBySellerIdAndStateIn(UUID seller, Collection<OfferState> states);

    List<ShareOffer> findBySellerIdAndStateIn(UUID seller, Collection<OfferState> states);
}
