/**
 * Machine-readable zones of ICAO Doc 9303, parts 3 to 7: reading them, composing them, and saying
 * of each field what its check digits prove. {@link org.sinur.traveldocument.mrz.MrzReader} is the
 * way in.
 */
@NullMarked
package org.sinur.traveldocument.mrz;

import org.jspecify.annotations.NullMarked;
