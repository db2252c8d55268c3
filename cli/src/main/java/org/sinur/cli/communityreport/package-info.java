/** What people at the border report of their own accord, for the desk that deals with it. */
@NullMarked
package org.sinur.cli.communityreport;

import org.jspecify.annotations.NullMarked;
