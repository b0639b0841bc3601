package kz.yntymaq.integrity.sign;

/** One question to the facts of a co-operative. It holds no state: the same facts give the same reading. */
public interface Indicator {

    /** What it is called, what it is about and how its readings are compared. */
    Sign sign();

    /** What it reads of a co-operative; how that is judged is said by the sign and the edition of thresholds. */
    Reading read(CooperativeFacts facts);
}
