package org.sinur.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What proposed rules would erase at once.
 *
 * @param recordClass the class
 * @param due how many of its records would be due and are not held; {@value Records#MOST_COUNTED}
 *     stands for so many or more
 * @param dueAlready how many are by the rules in force, counted the same way
 */
@Schema(name = "RetentionConsequence")
record Consequence(String recordClass, long due, long dueAlready) {}
