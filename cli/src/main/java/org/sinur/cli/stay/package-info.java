/** Stays: who is in the country, until when, and which exits have not found their entry. */
@NullMarked
package org.sinur.cli.stay;

import org.jspecify.annotations.NullMarked;
