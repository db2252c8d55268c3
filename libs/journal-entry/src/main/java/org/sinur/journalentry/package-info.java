/** An entry of a journal as bytes that do not change, and what the log holds of it. */
@NullMarked
package org.sinur.journalentry;

import org.jspecify.annotations.NullMarked;
