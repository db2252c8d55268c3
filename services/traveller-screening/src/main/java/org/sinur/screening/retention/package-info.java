/**
 * Which records this service has, and all that it keeps of each: what is deleted when their time
 * has come. Here in one place and in SQL, since nobody else deletes anything, and a table that is
 * forgotten here would keep what is said to be erased.
 */
@NullMarked
package org.sinur.screening.retention;

import org.jspecify.annotations.NullMarked;
