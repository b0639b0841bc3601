package kz.yntymaq.territory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The places. Public knowledge: everyone may read them. */
interface TerritoryRepository extends Repository<Territory, String> {

    Optional<Territory> findById(String code);

    List<Territory> findAllByCodeIn(Collection<String> codes);

    @Query(value = """
            select * from territory
             where parent_code = :parent and closed_on is null
             order by name_kk collate kazakh, code""", nativeQuery = true)
    List<Territory> findChildren(String parent);

    @Query(value = """
            select * from territory
             where level = 'OBLAST' and closed_on is null
             order by name_kk collate kazakh""", nativeQuery = true)
    List<Territory> findOblasts();

    @Query(value = """
            select * from territory where parent_code = :parent
             order by closed_on is not null, name_kk collate kazakh, code""", nativeQuery = true)
    List<Territory> findAllChildren(String parent);

    @Query(value = """
            select * from territory where level = 'OBLAST'
             order by closed_on is not null, name_kk collate kazakh""", nativeQuery = true)
    List<Territory> findAllOblasts();
}
