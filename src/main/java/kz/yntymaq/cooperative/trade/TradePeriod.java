package kz.yntymaq.cooperative.trade;

import java.time.LocalDate;
import java.util.UUID;

/** A period of account that is closed. @param startsOn its first day @param endsOn its last */
public record TradePeriod(UUID id, LocalDate startsOn, LocalDate endsOn) {}
