package kz.yntymaq.cooperative.charter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CharterTexts extends Repository<CharterText, UUID> {

    CharterText saveAndFlush(CharterText text);

    void delete(CharterText text);

    List<CharterText> findByCooperativeId(UUID cooperativeId);

    Optional<CharterText> findByCooperativeIdAndItem(UUID cooperativeId, CharterItem item);
}
