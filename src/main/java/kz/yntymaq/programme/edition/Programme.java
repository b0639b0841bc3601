package kz.yntymaq.programme.edition;

import kz.yntymaq.kernel.Wording;

/** A programme of support. @param code at most eight letters and digits, part of the numbers of its applications */
public record Programme(String code, Wording name) {}
