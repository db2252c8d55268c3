package org.sinur.watchlist.source;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.version.ListVersion;

/**
 * What taking in a file did.
 *
 * @param id the import
 * @param source the publisher
 * @param recordedAt when it was taken in
 * @param generatedAt when the publisher made the file
 * @param sha256 which file it was
 * @param read how many subjects the file lists
 * @param unchanged how many of them were in force just so before
 * @param version the version it made, with what was added, changed and removed
 * @param faults what could not be used, with its place in the file
 */
record ImportReport(
    UUID id,
    String source,
    Instant recordedAt,
    @Nullable Instant generatedAt,
    String sha256,
    int read,
    int unchanged,
    ListVersion version,
    List<ListReading.Fault> faults) {}
