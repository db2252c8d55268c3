package org.sinur.trafficking.body;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sinur.service.KeptJson;

/** The accredited bodies, also those whose accreditation has ended. */
@ApplicationScoped
public class Bodies implements PanacheRepositoryBase<BodyRow, String> {

  private final KeptJson json;

  Bodies(KeptJson json) {
    this.json = json;
  }

  /**
   * What others may know of a body.
   *
   * @param id which
   * @param version in which version, from 0
   * @param body what is said of it
   */
  public record KnownBody(String id, long version, AccreditedBody body) {}

  /** What is known of a body; null when there is none of this id. */
  public Uni<@Nullable KnownBody> known(String id) {
    return findById(id)
        .map(row -> row == null ? null : new KnownBody(row.id, row.version, body(row)));
  }

  /** All of them, by id. */
  Uni<List<BodyRow>> all() {
    return list("order by id");
  }

  AccreditedBody body(BodyRow row) {
    return json.read(row.content, AccreditedBody.class);
  }

  String content(AccreditedBody body) {
    return json.write(body);
  }
}
