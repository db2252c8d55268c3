package org.sinur.oversight.log;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sinur.transparency.Hash;
import org.sinur.transparency.InclusionProof;

/**
 * That an entry is in the log.
 *
 * @param logged what is hashed to the leaf: service, entry and digest, with a space between them
 * @param position which leaf, from 0
 * @param path the hashes from the leaf up to the root, base64 (RFC 9162, 2.1.3)
 * @param checkpoint the checkpoint that the path leads to, a signed note
 */
@Schema(name = "Inclusion")
record InclusionView(String logged, long position, List<String> path, String checkpoint) {

  static InclusionView of(LogEntryRow entry, InclusionProof proof, CheckpointRow checkpoint) {
    return new InclusionView(
        entry.logged().text(),
        entry.position,
        proof.path().stream().map(Hash::base64).toList(),
        checkpoint.note);
  }
}
