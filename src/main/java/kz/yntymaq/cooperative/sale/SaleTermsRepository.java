package kz.yntymaq.cooperative.sale;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SaleTermsRepository extends Repository<SaleTerms, UUID> {

    Optional<SaleTerms> findById(UUID cooperative);

    SaleTerms saveAndFlush(SaleTerms terms);
}
