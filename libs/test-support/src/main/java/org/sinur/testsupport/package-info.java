/** What the tests of all modules share. */
@NullMarked
package org.sinur.testsupport;

import org.jspecify.annotations.NullMarked;
