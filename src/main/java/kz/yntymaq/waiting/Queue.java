package kz.yntymaq.waiting;

/**
 * One waiting list: those that an oblast pays of one fund, of whatever programme.
 *
 * @param fund its code in the editions that draw on it
 */
record Queue(String oblastCode, String fund) {}
