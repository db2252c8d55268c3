/** {@code ./sinur document}: whether a document is listed. */
@NullMarked
package org.sinur.cli.document;

import org.jspecify.annotations.NullMarked;
