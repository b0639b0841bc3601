/** What stands around every page: who may open which address, the layout's facts, errors, assets, the home page. */
@NullMarked
package kz.yntymaq.web;

import org.jspecify.annotations.NullMarked;
