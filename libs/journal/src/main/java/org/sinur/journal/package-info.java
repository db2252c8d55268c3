/**
 * Who did or saw what, to whose record, and why: written in the transaction of the thing itself.
 */
@NullMarked
package org.sinur.journal;

import org.jspecify.annotations.NullMarked;
