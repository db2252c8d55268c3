/** What stopped travellers ask to be put right: taken down by one person, decided by another. */
@NullMarked
package org.sinur.cli.redress;

import org.jspecify.annotations.NullMarked;
