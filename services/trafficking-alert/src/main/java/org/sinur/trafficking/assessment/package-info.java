/** Assessments of what an alert is about, by the indicators of an instrument. */
@NullMarked
package org.sinur.trafficking.assessment;

import org.jspecify.annotations.NullMarked;
