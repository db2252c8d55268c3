package org.sinur.watchlist.source;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.version.ListVersion;

/**
 * What taking in a file did, or would do.
 *
 * @param id the import
 * @param source the publisher
 * @param state whether it is in force
 * @param waitsBecause why it waits or waited for a person; null when it never did
 * @param recordedAt when it was taken in
 * @param recordedBy who sent it: the subject's id in the realm, or this service
 * @param recordedByName the sender's sign-in name then; null where it was not kept yet
 * @param generatedAt when the publisher made the file
 * @param sha256 which file it was
 * @param read how many subjects the file lists
 * @param added how many of them were not in force
 * @param changed how many of them were in force with other content
 * @param unchanged how many of them were in force just so before
 * @param removed how many subjects in force the file no longer has
 * @param version the version it made; null as long as it has made none
 * @param decidedAt when a person decided about it, or a later file took its place
 * @param note the grounds of the decision
 * @param leftOut how many entries were about neither a person nor an entity
 * @param faultsFound how many faults there were
 * @param faults what could not be used, with its place in the file; the first thousand, in lists of
 *     imports the first twenty
 */
public record ImportReport(
    UUID id,
    String source,
    ImportState state,
    @Nullable WaitReason waitsBecause,
    Instant recordedAt,
    String recordedBy,
    @Nullable String recordedByName,
    @Nullable Instant generatedAt,
    String sha256,
    int read,
    int added,
    int changed,
    int unchanged,
    int removed,
    @Nullable ListVersion version,
    @Nullable Instant decidedAt,
    @Nullable String note,
    int leftOut,
    int faultsFound,
    List<ListReading.Fault> faults) {}
