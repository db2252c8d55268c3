package org.sinur.screening.list;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * The version in force, as headquarters last said.
 *
 * @param version its number
 * @param publishedAt since when it is in force
 * @param subjects how many subjects are in force with it
 * @param asOf when headquarters last said so
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ToldVersion(long version, Instant publishedAt, int subjects, Instant asOf) {}
