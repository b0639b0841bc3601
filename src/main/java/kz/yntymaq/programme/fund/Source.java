package kz.yntymaq.programme.fund;

/** Where the money of a limit comes from; new money is lent first. */
enum Source {
    /** The budget credit of the oblast (rules of «Ауыл аманаты», point 18). */
    NEW,
    /** What borrowers paid back and is lent again (rules of «Ауыл аманаты», point 21). */
    RETURNED
}
