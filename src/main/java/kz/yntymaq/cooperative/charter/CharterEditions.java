package kz.yntymaq.cooperative.charter;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CharterEditions extends Repository<CharterEdition, UUID> {

    CharterEdition saveAndFlush(CharterEdition edition);

    List<CharterEdition> findByCooperativeIdOrderByNumberDesc(UUID cooperativeId);
}
