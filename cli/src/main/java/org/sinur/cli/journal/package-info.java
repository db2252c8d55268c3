/** What was journalled, and whether the journals are what was logged of them. */
@NullMarked
package org.sinur.cli.journal;

import org.jspecify.annotations.NullMarked;
