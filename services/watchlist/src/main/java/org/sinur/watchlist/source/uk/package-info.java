/** The sanctions list of the United Kingdom's Foreign, Commonwealth and Development Office. */
@NullMarked
package org.sinur.watchlist.source.uk;

import org.jspecify.annotations.NullMarked;
