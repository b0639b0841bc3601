package kz.yntymaq.programme.fund;

/** Which limit. @param fund code of the programme whose money it is, {@code AA} for «Ауыл аманаты» */
public record LimitKey(String fund, String oblastCode, int year) {

    /** Its book in the ledger. */
    String book() {
        return "LIMIT:" + fund + ":" + year + ":" + oblastCode;
    }
}
