/** Travel documents as ICAO Doc 9303 describes them. */
@NullMarked
package org.sinur.traveldocument;

import org.jspecify.annotations.NullMarked;
