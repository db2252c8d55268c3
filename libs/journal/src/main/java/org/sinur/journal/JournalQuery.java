package org.sinur.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Duty;

/**
 * Which entries of the journal are asked for.
 *
 * @param after those that follow this id; from the first where absent
 * @param record only those that name this record
 * @param actor only those of whoever has this id
 * @param auditorsOnly only those of auditors
 * @param limit at most how many
 */
record JournalQuery(
    @Nullable UUID after,
    @Nullable String record,
    @Nullable String actor,
    boolean auditorsOnly,
    int limit) {

  /** As the entry says that tells who read the journal. */
  String said() {
    var parts = new ArrayList<String>();
    if (after != null) {
      parts.add("after " + after);
    }
    if (record != null) {
      parts.add("record " + record);
    }
    if (actor != null) {
      parts.add("actor " + actor);
    }
    return parts.isEmpty() ? "from the first" : String.join(", ", parts);
  }

  /** The statement, with its parameters numbered in the order of {@link #parameters}. */
  String sql() {
    var conditions = new ArrayList<String>();
    if (after != null) {
      conditions.add("id > ?%d");
    }
    if (record != null) {
      conditions.add("record_ids @> array[cast(?%d as text)]");
    }
    if (actor != null) {
      conditions.add("actor_id = ?%d");
    }
    if (auditorsOnly) {
      conditions.add("duties @> array[cast(?%d as text)]");
    }
    var sql = new StringBuilder("select * from journal");
    for (int i = 0; i < conditions.size(); i++) {
      sql.append(i == 0 ? " where " : " and ").append(conditions.get(i).formatted(i + 1));
    }
    return sql.append(" order by id limit ?").append(conditions.size() + 1).toString();
  }

  List<Object> parameters() {
    var parameters = new ArrayList<Object>();
    if (after != null) {
      parameters.add(after);
    }
    if (record != null) {
      parameters.add(record);
    }
    if (actor != null) {
      parameters.add(actor);
    }
    if (auditorsOnly) {
      parameters.add(Duty.AUDITOR);
    }
    parameters.add(limit);
    return parameters;
  }
}
