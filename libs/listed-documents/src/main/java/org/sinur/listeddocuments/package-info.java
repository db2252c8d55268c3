/** Listed documents, found by their numbers. */
@NullMarked
package org.sinur.listeddocuments;

import org.jspecify.annotations.NullMarked;
