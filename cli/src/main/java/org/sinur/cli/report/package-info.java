/** What measuring commands print and keep: figures beside the machine and the method. */
@NullMarked
package org.sinur.cli.report;

import org.jspecify.annotations.NullMarked;
