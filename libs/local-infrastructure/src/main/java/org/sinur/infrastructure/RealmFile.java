package org.sinur.infrastructure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The reviewed realm, and what a demo adds to it. An overlay only adds members to lists of the
 * realm (users, clients); it cannot change what was reviewed.
 */
final class RealmFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RealmFile() {}

  static String merge(Path realm, Iterable<Path> overlays) throws IOException {
    var merged = (ObjectNode) JSON.readTree(realm.toFile());
    for (var overlay : overlays) {
      for (var list : JSON.readTree(overlay.toFile()).properties()) {
        list.getValue().forEach(merged.withArray(list.getKey())::add);
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(merged);
  }
}
