/** What is known here of screenings, from what screening tells. */
@NullMarked
package org.sinur.crossingpoint.screening;

import org.jspecify.annotations.NullMarked;
