/**
 * Cases: what is done for a person after an alert, from the first talk to the closing. Kept by
 * protection officers at the crossing point of the alert; no other duty reads them, and nothing of
 * them is told to any other service.
 */
@NullMarked
package org.sinur.trafficking.casefile;

import org.jspecify.annotations.NullMarked;
