package kz.yntymaq.cooperative.trade.reading;

import kz.yntymaq.cooperative.trade.TradeJournal;

/** A row that can be read. @param line in the file */
record ReadRow(int line, TradeJournal.Row row) {}
