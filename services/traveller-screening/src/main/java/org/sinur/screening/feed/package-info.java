/** How what headquarters tells is heard: topics that are read as a whole state, and kept. */
@NullMarked
package org.sinur.screening.feed;

import org.jspecify.annotations.NullMarked;
