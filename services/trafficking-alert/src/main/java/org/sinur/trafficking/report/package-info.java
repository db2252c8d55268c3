/**
 * What people at the border report of their own accord, and need not say who they are: trafficking,
 * to protection; officers who take money, do harm or turn people back unheard, to oversight.
 */
@NullMarked
package org.sinur.trafficking.report;

import org.jspecify.annotations.NullMarked;
