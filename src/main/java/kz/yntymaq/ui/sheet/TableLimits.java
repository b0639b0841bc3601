package kz.yntymaq.ui.sheet;

/**
 * How much of a table is looked at; whatever is larger is another file.
 *
 * @param bytes of the file
 * @param unpacked bytes of all parts of a workbook together
 * @param rows of a table, the heading included
 * @param formulas in a workbook; each is told and none is used
 */
public record TableLimits(int bytes, int unpacked, int rows, int formulas) {}
